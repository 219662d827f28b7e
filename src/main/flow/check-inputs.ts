// Inputs of a flow that contradict each other, and triggers that do not give what inputs require.
// Source: kestra-flow.md §1.3, observed-flow.md §1.3; `input-dependson-*` and `wh-*` in the recorded verdicts.
import type { Switches } from '../contract/switches.ts';
import { isJsonMap } from '../contract/value.ts';
import { checkInputDefault } from './check-input-default.ts';
import type { FlowParts, Part } from './flow-parts.ts';
import { printScalar } from './print-scalar.ts';
import type { Sentence } from './sentence.ts';

/**
 * Checks the inputs of a flow: how they depend on each other on every profile, the rest where `checksInputsOnSave` is
 * on.
 */
export function checkInputs(parts: FlowParts, switches: Switches): readonly Sentence[] {
  return [
    ...parts.inputs.flatMap((input) => checkDependencies(input, parts)),
    ...(switches.checksInputsOnSave ? checkOnSave(parts) : []),
  ];
}

/** What the newer version asks before it saves a flow. */
function checkOnSave(parts: FlowParts): readonly Sentence[] {
  return [
    ...parts.inputs.flatMap(checkInputDefault),
    ...parts.triggers.flatMap((trigger) => missingInputs(trigger, parts)),
  ];
}

/** An unknown input is said before a circle is looked for, as in Kestra. */
function checkDependencies(input: Part, { inputs }: FlowParts): readonly Sentence[] {
  const at = [...input.at, 'dependsOn'];
  const ids = new Map(inputs.map((each) => [each.id, each]));
  const unknown = dependenciesOf(input).filter((id) => !ids.has(id));
  if (unknown.length > 0) {
    return unknown.map((id) => ({ text: `Input with id '${input.id}' depends on a non-existent input '${id}'.`, at }));
  }
  const cycle = cycleOf(input, ids);
  return cycle === undefined
    ? []
    : [{ text: `Cycle dependency detected for input with id '${input.id}': [${cycle.join(', ')}]`, at }];
}

/** The inputs that lead back to one, or undefined. Breadth first, so that the nearest ones are named first. */
function cycleOf(input: Part, ids: ReadonlyMap<string | undefined, Part>): readonly string[] | undefined {
  const seen: string[] = [];
  const waiting = [...dependenciesOf(input)];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.includes(id)) continue;
    seen.push(id);
    if (id === input.id) return seen;
    const next = ids.get(id);
    if (next !== undefined) waiting.push(...dependenciesOf(next));
  }
  return undefined;
}

function dependenciesOf({ properties }: Part): readonly string[] {
  const dependsOn = properties.get('dependsOn');
  const ids = isJsonMap(dependsOn) ? dependsOn.get('inputs') : undefined;
  return Array.isArray(ids) ? ids.flatMap((id) => printScalar(id) ?? []) : [];
}

/**
 * Triggers that start an execution with inputs of their own; a trigger on flows is exempt. A disabled one is not,
 * although it never starts anything.
 */
const startingTriggers = /\.(Webhook|Schedule)$/;

function missingInputs({ id, properties, at }: Part, { inputs }: FlowParts): readonly Sentence[] {
  const kind = startingTriggers.exec(printScalar(properties.get('type') ?? null) ?? '')?.[1];
  if (kind === undefined) return [];
  const given = properties.get('inputs');
  const names = isJsonMap(given) ? new Set(given.keys()) : new Set<string>();
  const missing = inputs.filter((input) => isRequired(input) && !names.has(input.id ?? ''));
  if (missing.length === 0) return [];
  const list = missing.map((input) => input.id).join(' | ');
  return [{ text: `Missing inputs for ${kind} Trigger '${id}', missing inputs: '${list}'`, at }];
}

/** Inputs are required unless they say otherwise; a choice that selects its first needs nothing. */
function isRequired({ properties }: Part): boolean {
  const hasDefault = (properties.get('defaults') ?? null) !== null;
  return properties.get('required') !== false && !hasDefault && properties.get('autoSelectFirst') !== true;
}
