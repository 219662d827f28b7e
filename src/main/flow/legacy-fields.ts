// Old ways of writing that change what a flow says before it is read: `pluginDefaults` fill in properties
// of types, an input's `name` is its id. Kestra does both before anything is checked.
// Source: kestra-flow.md §1.5, observed-flow.md §1.5; `pd-*` in the recorded verdicts.
import type { Switches } from '../contract/switches.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../contract/value.ts';
import { hashText, toHashOrder } from '../expression/hash-order.ts';
import { deepMerge } from '../plugin/deep-merge.ts';
import { findPlugin } from '../plugin/registry.ts';

/** The flow as Kestra reads it: defaults filled in, old names replaced by those of the profile. */
export function resolveLegacyFields(root: JsonMap, switches: Switches): JsonMap {
  return switches.hasLegacyFlowFields ? fillInDefaults(root) : renameCheckConditions(root);
}

/** Only what may hold types is walked through; the rest of the flow is kept as it is. */
function fillInDefaults(root: JsonMap): JsonMap {
  const defaults = defaultsOf(root);
  const filled = new Map(root);
  for (const name of ['tasks', 'errors', 'finally', 'afterExecution', 'triggers', 'listeners'] as const) {
    const list = root.get(name);
    if (defaults.length > 0 && list !== undefined) filled.set(name, fillIn(list, defaults));
  }
  return renameIn(filled, 'inputs', { from: 'name', to: 'id' });
}

function renameCheckConditions(root: JsonMap): JsonMap {
  return renameIn(root, 'checks', { from: 'condition', to: 'when' });
}

interface PluginDefault {
  readonly type: string;
  readonly isForced: boolean;
  readonly values: JsonMap;
}

/** What is malformed fills in nothing here; `check-plugin-defaults.ts` says what is wrong with it. */
function defaultsOf(root: JsonMap): readonly PluginDefault[] {
  const list = root.get('pluginDefaults') ?? root.get('taskDefaults');
  if (!Array.isArray(list)) return [];
  return list.filter(isJsonMap).flatMap((entry) => {
    const [type, values] = [entry.get('type'), entry.get('values')];
    if (typeof type !== 'string' || !isJsonMap(values)) return [];
    return [{ type: findPlugin(type)?.plugin.type ?? type, isForced: entry.get('forced') === true, values }];
  });
}

/** Fills in every map with a type, at any depth. */
function fillIn(value: JsonValue, defaults: readonly PluginDefault[]): JsonValue {
  if (Array.isArray(value)) return value.map((item) => fillIn(item, defaults));
  if (!isJsonMap(value)) return value;
  const inner: JsonMap = new Map([...value].map(([name, member]) => [name, fillIn(member, defaults)]));
  const type = value.get('type');
  if (typeof type !== 'string') return inner;
  const name = findPlugin(type)?.plugin.type ?? type;
  // A default's type is a beginning of the task's, so that one entry serves a whole package.
  const fitting = defaults.filter((each) => name.startsWith(each.type));
  // A forced default beats the task, and the task every other one; of several of one type the first one wins.
  const free = inTypeOrder(fitting.filter((each) => !each.isForced));
  const withDefaults = free.reduce((map, each) => deepMerge(each.values, map), inner);
  const forced = inTypeOrder(fitting.filter((each) => each.isForced).toReversed());
  return forced.reduce((map, each) => deepMerge(map, each.values), withDefaults);
}

/** Kestra groups defaults by their type, in a HashMap. */
function inTypeOrder(defaults: readonly PluginDefault[]): readonly PluginDefault[] {
  const types = toHashOrder([...new Set(defaults.map(({ type }) => type))], hashText);
  return types.flatMap((type) => defaults.filter((each) => each.type === type));
}

interface Renaming {
  readonly from: string;
  readonly to: string;
}

/**
 * Renames a member of every map in a list, where the new name is not taken. The member keeps its place, so that what
 * Kestra lists in order stays in order.
 */
function renameIn(root: JsonMap, list: string, { from, to }: Renaming): JsonMap {
  const items = root.get(list);
  if (!Array.isArray(items)) return root;
  const renamed = items.map((item) =>
    isJsonMap(item) && item.has(from) && !item.has(to)
      ? new Map([...item].map(([name, member]) => [name === from ? to : name, member]))
      : item,
  );
  return new Map([...root, [list, renamed]]);
}
