// A flow as the rules of our lint see it: every text of it, parsed where it is a template, with the task or trigger
// that it belongs to. Works on flows that are invalid, too.
import { createError, type ErrorValue } from '../../contract/errors.ts';
import type { Switches } from '../../contract/switches.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import type { TemplateSyntax } from '../../expression/nodes.ts';
import { syntaxOf } from '../../expression/syntax-of.ts';
import { findPlugin } from '../../plugin/registry.ts';
import { isExpression } from '../is-expression.ts';
import type { FieldPath } from '../read-yaml.ts';
import { isDeeperThan } from './children-of.ts';
import { findPayloadPlaces, type PayloadOf } from './payload-places.ts';

/** The task, trigger or input that a text belongs to. */
export interface TextOwner {
  readonly kind: 'task' | 'trigger' | 'input' | 'other';
  /** Its name of today; the type as written where it is of another plugin. */
  readonly type: string;
  readonly id: string;
  readonly at: FieldPath;
  readonly properties: JsonMap;
  /** The task that holds it. */
  readonly parent?: TextOwner;
}

/** A text of a flow. */
export interface LintedText {
  readonly at: FieldPath;
  readonly text: string;
  /** Absent where the text is no template, or one that cannot be looked at. */
  readonly syntax?: TemplateSyntax;
  /** Why it cannot be looked at, with the line within the text: EXPRESSION_FAILED. */
  readonly fault?: ErrorValue;
  readonly owner?: TextOwner;
  /** The property of the owner that it stands in. */
  readonly property: string;
}

/** A flow to look through. */
export interface LintedFlow {
  readonly switches: Switches;
  readonly texts: readonly LintedText[];
  /** Names of members that Kestra renders: those of files in `inputFiles`. */
  readonly names: readonly LintedText[];
  readonly owners: readonly TextOwner[];
  /** Its webhook triggers. */
  readonly webhooks: readonly TextOwner[];
  /** Where a text of the flow can read payload. */
  readonly payloadOf: PayloadOf;
}

/** Reads a flow, whose legacy fields are resolved. */
export function toLintedFlow(root: JsonMap, switches: Switches): LintedFlow {
  const texts: LintedText[] = [];
  const names: LintedText[] = [];
  const owners: TextOwner[] = [];
  visit(root, { at: [], owner: undefined });
  const webhooks = owners.filter(({ type }) => findPlugin(type)?.plugin.kind === 'webhook');
  const flow = { switches, texts, names, owners, webhooks };
  return { ...flow, payloadOf: findPayloadPlaces(flow) };

  function visit(value: JsonValue, { at, owner }: { readonly at: FieldPath; readonly owner: TextOwner | undefined }) {
    if (typeof value === 'string') {
      texts.push(toText(value, { at, owner, switches }));
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, { at: [...at, index], owner });
    } else if (isJsonMap(value)) {
      const own = toOwner(value, at, owner);
      if (own !== undefined) owners.push(own);
      for (const [name, member] of value) {
        if (at.at(-1) === 'inputFiles' && owner !== undefined) names.push(toText(name, { at: [...at, name], owner, switches })); // prettier-ignore
        if (!proseNames.has(name)) visit(member, { at: [...at, name], owner: own ?? owner });
      }
    }
  }
}

/** Texts for people, which Kestra never renders. */
const proseNames: ReadonlySet<string> = new Set(['description', 'displayName']);

const kinds: Readonly<Record<string, TextOwner['kind']>> = {
  tasks: 'task',
  errors: 'task',
  finally: 'task',
  afterExecution: 'task',
  triggers: 'trigger',
  inputs: 'input',
};

/** What has both an id and a type is a thing of its own; task runners and options have a type alone. */
function toOwner(properties: JsonMap, at: FieldPath, parent: TextOwner | undefined): TextOwner | undefined {
  const id = properties.get('id');
  const type = properties.get('type');
  if (typeof id !== 'string' || typeof type !== 'string') return undefined;
  return {
    kind: kinds[String(at[0])] ?? 'other',
    type: findPlugin(type)?.plugin.type ?? type,
    id,
    at,
    properties,
    ...(parent === undefined ? {} : { parent }),
  };
}

function toText(
  text: string,
  {
    at,
    owner,
    switches,
  }: { readonly at: FieldPath; readonly owner: TextOwner | undefined; readonly switches: Switches },
): LintedText {
  const property = String(at[owner?.at.length ?? 0] ?? '');
  return { at, text, property, ...(owner === undefined ? {} : { owner }), ...readTemplate(text, switches) };
}

function readTemplate(text: string, switches: Switches): Pick<LintedText, 'syntax' | 'fault'> {
  if (!isExpression(text)) return {};
  const parsed = syntaxOf(text, switches);
  if (!parsed.ok) return { fault: parsed.error };
  if (!isTooDeep(parsed.value)) return { syntax: parsed.value };
  return { fault: createError('EXPRESSION_FAILED', 'it is nested too deeply to be looked at') };
}

/** Rules go down the tree by calling themselves; nobody writes what is nested so deeply. */
const levelsMax = 500;

function isTooDeep({ body, macros, blocks }: TemplateSyntax): boolean {
  const bodies = [body, ...[...macros.values()].map((macro) => macro.body), ...blocks.values()];
  return bodies.some((each) => isDeeperThan(each, levelsMax));
}
