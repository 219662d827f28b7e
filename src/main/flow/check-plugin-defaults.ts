// What is against the `pluginDefaults` of a flow, apart from what they do to its tasks.
// Source: observed-flow.md §1.5, `pd-*` in the recorded verdicts.
import type { Switches } from '../contract/switches.ts';
import { isJsonMap, type JsonMap } from '../contract/value.ts';
import type { Fault } from './fault.ts';
import type { FlowSchemas } from './flow-schema.ts';
import { findPlugin } from '../plugin/registry.ts';

const knownFields: ReadonlySet<string> = new Set(['type', 'values', 'forced']);

/**
 * Checks the defaults where the profile has them. They are checked even where no task uses them
 * (`pd-bad-prop-unused`), and a type that Hookbench has no schema of is let through, as Kestra lets an unknown one
 * through (`pd-unknown-type`).
 */
export function checkPluginDefaults(
  root: JsonMap,
  { switches, schemas }: { readonly switches: Switches; readonly schemas: FlowSchemas },
): readonly Fault[] {
  const list = root.get('pluginDefaults');
  if (!switches.hasLegacyFlowFields || list === undefined || list === null) return [];
  if (!Array.isArray(list)) return [unreadable(['pluginDefaults'], 'pluginDefaults must be a list')];
  return list.flatMap((entry, index) => {
    const at = ['pluginDefaults', index];
    return isJsonMap(entry) ? checkEntry(entry, { at, schemas }) : [unreadable(at, 'a plugin default must be a map')];
  });
}

function checkEntry(
  entry: JsonMap,
  { at, schemas }: { readonly at: readonly (string | number)[]; readonly schemas: FlowSchemas },
): readonly Fault[] {
  const unknown = [...entry.keys()].filter((name) => !knownFields.has(name));
  if (unknown.length > 0) return unknown.map((name) => unreadable([...at, name], `Unrecognized field "${name}"`));
  const [type, values] = [entry.get('type'), entry.get('values')];
  if (typeof type !== 'string') return [unreadable(at, "No 'type' provided")];
  if (!isJsonMap(values)) return [fault(at, "No 'values' provided")];
  const plugin = findPlugin(type)?.plugin.type;
  const shape = plugin === undefined ? undefined : schemas.byType.get(plugin)?.shape;
  if (shape === undefined) return [];
  // Names alone: a value of the wrong kind shows at the task that it is filled into.
  return [...values.keys()]
    .filter((name) => !Object.hasOwn(shape, name))
    .map((name) => fault(at, `No property '${name}' exists in plugin '${plugin}'`));
}

function fault(at: readonly (string | number)[], reason: string): Fault {
  return { stage: 'model', at, path: `pluginDefaults[${at[1]}]`, message: `Invalid Plugin Default: ${reason}` };
}

/** Kestra breaks off with an exception here. */
function unreadable(at: readonly (string | number)[], reason: string): Fault {
  return { stage: 'cast', at, path: 'pluginDefaults', message: `Invalid Plugin Default: ${reason}` };
}
