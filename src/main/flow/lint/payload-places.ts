// Where a flow's payload can be read: the webhook's own variables, inputs that a webhook trigger fills from them,
// what Return and OutputValues give on, the values that a loop takes from any of these, and variables whose text
// prints them once it is rendered. Outputs of other tasks are not followed.
import { PrintNode } from '../../expression/nodes.ts';
import { returnTask } from '../../plugin/core/debug/return.ts';
import { eachParallelTask } from '../../plugin/core/flow/each-parallel.ts';
import { eachSequentialTask } from '../../plugin/core/flow/each-sequential.ts';
import { forEachTask } from '../../plugin/core/flow/for-each.ts';
import { loopTask } from '../../plugin/core/flow/loop.ts';
import { outputValuesTask } from '../../plugin/core/output/output-values.ts';
import { textCleaners } from './cleaners.ts';
import { findPayload, type PayloadPlaces } from './find-payload.ts';
import { anyKey, createKeyPaths, type KeyPath, meets } from './key-path.ts';
import type { LintedFlow, LintedText, TextOwner } from './linted-flow.ts';
import { walkTemplate } from './walk-template.ts';

/** What a webhook brings. */
const webhookPaths: readonly KeyPath[] = ['body', 'parameters', 'headers'].map((name) => ['trigger', name]);

/** Where a text of the flow can read payload. */
export type PayloadOf = (text: LintedText) => PayloadPlaces;

const nowhere: PayloadPlaces = { isPayload: () => false, isTemplate: () => false };

/** How often what was found is followed on; nobody passes a payload through more tasks just to rename it. */
const roundsMax = 10;

/** Finds the places of a flow; without a webhook there is no payload. */
export function findPayloadPlaces(flow: Omit<LintedFlow, 'payloadOf'>): PayloadOf {
  if (flow.webhooks.length === 0) return () => nowhere;
  const inputTypes = new Map(flow.owners.filter(({ kind }) => kind === 'input').map((each) => [each.id, each]));
  const everywhere = createKeyPaths(webhookPaths);
  const loops = new Set<TextOwner>();
  const templates = createKeyPaths();
  const payloadOf: PayloadOf = ({ owner }) => {
    const own = loopPaths(owner, loops);
    return {
      isPayload: (path) => everywhere.meet(path) || own.some((each) => meets(path, each)),
      isTemplate: templates.meet,
    };
  };
  let waiting = flow.texts.filter(({ syntax }) => syntax !== undefined);
  for (let round = 0; round < roundsMax; round++) {
    const found = new Set(waiting.filter((text) => printsPayload(text, payloadOf(text))));
    if (found.size === 0) break;
    for (const text of found) {
      if (isLoopValue(text)) loops.add(text.owner);
      else if (text.at[0] === 'variables') templates.add(['vars', ...text.at.slice(1).map(String)]);
      else for (const path of givenBy(text, inputTypes)) everywhere.add(path);
    }
    waiting = waiting.filter((text) => !found.has(text));
  }
  return payloadOf;
}

function printsPayload({ syntax }: LintedText, places: PayloadPlaces): boolean {
  if (syntax === undefined) return false;
  let isFound = false;
  walkTemplate(syntax, { ...places, cleaners: textCleaners }, (node, scope) => {
    isFound ||= node instanceof PrintNode && findPayload(node, scope) !== undefined;
  });
  return isFound;
}

/** The paths under which others read what a text gives on. */
function givenBy({ owner, property, at }: LintedText, inputs: ReadonlyMap<string, TextOwner>): readonly KeyPath[] {
  if (owner === undefined) return [];
  const name = at[owner.at.length + 1];
  if (owner.kind === 'trigger' && property === 'inputs' && name !== undefined) return inputPath(String(name), inputs);
  if (owner.kind === 'input' && property === 'defaults') return inputPath(owner.id, inputs);
  if (owner.type === returnTask.type && property === 'format') return outputPaths(owner, ['value']);
  if (owner.type !== outputValuesTask.type || property !== 'values') return [];
  return outputPaths(owner, name === undefined ? ['values'] : ['values', String(name)]);
}

// A number, a date or a choice has been checked before any task sees it, and so has what meets a pattern.
const textTypes: ReadonlySet<string> = new Set(['STRING', 'JSON', 'YAML', 'ARRAY', 'URI', 'EMAIL', 'SECRET']);

function inputPath(id: string, inputs: ReadonlyMap<string, TextOwner>): readonly KeyPath[] {
  const input = inputs.get(id);
  const isText = input === undefined || (textTypes.has(input.type) && !input.properties.has('validator'));
  return isText ? [['inputs', id]] : [];
}

/** Outputs of a task in a loop stand below the value of each turn. */
function outputPaths({ id, parent }: TextOwner, path: KeyPath): readonly KeyPath[] {
  const direct: KeyPath = ['outputs', id, ...path];
  return parent === undefined ? [direct] : [direct, ['outputs', id, anyKey, ...path]];
}

const loopValues: ReadonlyMap<string, string> = new Map([
  [forEachTask.type, 'values'],
  [loopTask.type, 'values'],
  [eachSequentialTask.type, 'value'],
  [eachParallelTask.type, 'value'],
]);

function isLoopValue(text: LintedText): text is LintedText & { readonly owner: TextOwner } {
  return text.owner !== undefined && loopValues.get(text.owner.type) === text.property;
}

/** The value of the loop around a task is its own; those of the loops around that are its parents'. */
function loopPaths(owner: TextOwner | undefined, loops: ReadonlySet<TextOwner>): readonly KeyPath[] {
  const around: TextOwner[] = [];
  for (let holder = owner?.parent; holder !== undefined; holder = holder.parent) {
    if (loopValues.has(holder.type)) around.push(holder);
  }
  return around.flatMap((loop, index) => {
    if (!loops.has(loop)) return [];
    return index === 0 ? [['taskrun', 'value'], ['item', 'value']] : [['parent'], ['parents'], ['item', 'parents']]; // prettier-ignore
  });
}
