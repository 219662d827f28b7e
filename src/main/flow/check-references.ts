// References such as `{{ inputs.my-key }}`: a dash is a minus there. Kestra reports only whole
// expressions, and only names that the flow declares.
// Source: kestra-flow.md §1.3, observed-flow.md §1.3, `dash-*` in the recorded verdicts.
import type { Switches } from '../contract/switches.ts';
import { isJsonMap, type JsonValue } from '../contract/value.ts';
import type { FlowParts, Part } from './flow-parts.ts';
import type { Sentence } from './sentence.ts';

/**
 * Checks all tasks and outputs of a flow. Triggers are not looked at (`dash-trigger`), and a filter or an operator
 * inside of the braces lets an expression pass, for Kestra searches by this very pattern.
 */
export function checkReferences(parts: FlowParts, switches: Switches): readonly Sentence[] {
  return [
    ...sentencesOf(parts, { switches, root: 'input', names: dashedIds(parts.inputs), end: '' }),
    ...sentencesOf(parts, { switches, root: 'output', names: dashedIds(parts.tasks), end: String.raw`\.[\w.]+` }),
  ];
}

interface Reference {
  readonly switches: Switches;
  readonly root: 'input' | 'output';
  readonly names: readonly string[];
  /** What must follow the name. */
  readonly end: string;
}

/** Tasks and outputs of the flow are told apart, as Kestra does. */
function sentencesOf(parts: FlowParts, { switches, root, names, end }: Reference): readonly Sentence[] {
  if (names.length === 0) return [];
  // The names are quoted for the pattern; ids that were told to be invalid may hold any sign.
  const pattern = new RegExp(String.raw`\{\{\s*${root}s\.(?:${names.map(escape).join('|')})${end}\s*\}\}`);
  const offending = parts.tasks.filter((task) => mentions(task.properties, pattern));
  const named = offending.filter((task) => switches.namesEnclosingTasks || mentionsItself(task, { parts, pattern }));
  return [
    ...toSentence(named, { root, what: 'tasks' }),
    ...toSentence(
      parts.outputs.filter((output) => mentions(output.properties, pattern)),
      { root, what: 'outputs' },
    ),
  ];
}

function toSentence(
  offending: readonly Part[],
  { root, what }: { readonly root: string; readonly what: string },
): readonly Sentence[] {
  const [first] = offending;
  if (first === undefined) return [];
  const ids = offending.map(({ id }) => id).join(', ');
  const text = `Invalid ${root} reference: use ${root}s[key-name] instead of ${root}s.key-name — keys with dashes require bracket notation, offending ${what}: [${ids}]`;
  return [{ text, at: first.at }];
}

/** Properties whose texts Kestra does not look at. */
const unread: ReadonlySet<string> = new Set(['description', 'runIf']);

function mentions(value: JsonValue, pattern: RegExp): boolean {
  if (typeof value === 'string') return pattern.test(value);
  if (Array.isArray(value)) return value.some((item) => mentions(item, pattern));
  if (!isJsonMap(value)) return false;
  return [...value].some(([name, member]) => !unread.has(name) && mentions(member, pattern));
}

/** Whether a task offends apart from the tasks inside of it. */
function mentionsItself(
  task: Part,
  { parts, pattern }: { readonly parts: FlowParts; readonly pattern: RegExp },
): boolean {
  const inner = new Set<JsonValue>(parts.tasks.filter((each) => each !== task).map(({ properties }) => properties));
  return mentions(without(task.properties, inner), pattern);
}

/** A copy of a value without some of the maps inside of it. */
function without(value: JsonValue, removed: ReadonlySet<JsonValue>): JsonValue {
  if (removed.has(value)) return null;
  if (Array.isArray(value)) return value.map((item) => without(item, removed));
  return isJsonMap(value) ? new Map([...value].map(([name, member]) => [name, without(member, removed)])) : value;
}

function dashedIds(parts: readonly Part[]): readonly string[] {
  return parts.flatMap(({ id }) => (id?.includes('-') === true ? [id] : []));
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
