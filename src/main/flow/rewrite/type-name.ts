// Types under names that the newer version does not take: old names have a new one, dropped types have a sentence.
// Source: kestra-flow.md §3 and §11, observed-flow.md §3.
import { isScalar } from 'yaml';
import type { Switches } from '../../contract/switches.ts';
import { originOf } from '../core-types.ts';
import { type MapNode, memberOf, replaceNode } from './flow-text.ts';
import type { Finding, Rule } from './replacement.ts';

const corePrefix = 'io.kestra.plugin.core.';

/** Old packages of tasks and triggers, and the new one. */
const newPackages: ReadonlyMap<string, string> = new Map([
  ['tasks.debugs', 'debug'],
  ['tasks.log', 'log'],
  ['tasks.executions', 'execution'],
  ['tasks.flows', 'flow'],
  ['tasks.states', 'state'],
  ['tasks.storages', 'storage'],
  ['tasks.templating', 'templating'],
  ['tasks.trigger', 'trigger'],
  ['models.triggers.types', 'trigger'],
]);

/** Old names whose class is called otherwise now. */
const newNames: ReadonlyMap<string, string> = new Map([
  ['execution.Counts', 'execution.Count'],
  ['flow.Flow', 'flow.Subflow'],
  ['flow.Worker', 'flow.WorkingDirectory'],
  ['storage.Purge', 'execution.PurgeExecutions'],
  ['storage.PurgeExecution', 'storage.PurgeCurrentExecutionFiles'],
]);

const loop = 'its tasks see item.value (always a text) and item.index in place of taskrun.value and taskrun.iteration';
const keyValue = 'Keep the value in the key-value store: io.kestra.plugin.core.kv.Get, kv.Set and kv.Delete';
const dropped: ReadonlyMap<string, string> = new Map([
  ['debug.Echo', 'Write io.kestra.plugin.core.log.Log with message in place of format'],
  ['execution.Count', 'Ask the API of Kestra with io.kestra.plugin.core.http.Request'],
  ['execution.Resume', 'Ask the API of Kestra with io.kestra.plugin.core.http.Request'],
  ['flow.EachParallel', `Write io.kestra.plugin.core.flow.Loop with values and concurrencyLimit: 0; ${loop}`],
  ['flow.EachSequential', `Write io.kestra.plugin.core.flow.Loop with values and concurrencyLimit: 1; ${loop}`],
  [
    'flow.ForEach',
    `Write io.kestra.plugin.core.flow.Loop; ${loop}, and what is needed outside is declared under its outputs`,
  ],
  ['flow.ForEachItem', 'Write io.kestra.plugin.core.flow.Loop around io.kestra.plugin.core.flow.Subflow'],
  ['flow.Template', 'Make a flow of the template and call it with io.kestra.plugin.core.flow.Subflow'],
  ['log.Fetch', 'Write the function errorLogs() in an expression, or ask the API of Kestra'],
  ['state.Delete', keyValue],
  ['state.Get', keyValue],
  ['state.Set', keyValue],
  ['storage.LocalFiles', 'Write inputFiles and outputFiles of io.kestra.plugin.core.flow.WorkingDirectory'],
  ['trigger.Toggle', 'Ask the API of Kestra with io.kestra.plugin.core.http.Request'],
]);

/** Types anywhere in the flow that only the older version knows. */
export const rewriteTypeNames: Rule = (text, { from, to }) =>
  text.maps.flatMap((map) => {
    const found = typeOf(map);
    if (found === undefined || originOf(found.type, to) !== 'nowhere' || originOf(found.type, from) === 'nowhere') {
      return [];
    }
    return renameType(found, to);
  });

type TypeNode = Parameters<typeof replaceNode>[0];

function typeOf(map: MapNode): { readonly type: string; readonly node: TypeNode } | undefined {
  const node = memberOf(map, 'type')?.value;
  return isScalar(node) ? { type: String(node.value), node } : undefined;
}

/** Conditions go with the list they stand in, which has a rule of its own. */
function renameType(
  { type, node }: { readonly type: string; readonly node: TypeNode },
  to: Switches,
): readonly Finding[] {
  const name = currentName(type);
  if (name === undefined || name.startsWith('condition.')) return [];
  const place = { offset: node.range[0], what: `type ${type}` };
  const instead = `${corePrefix}${name}`;
  if (originOf(instead, to) !== 'nowhere') {
    return [{ ...place, instead: `Write ${instead}`, edits: [replaceNode(node, instead)] }];
  }
  const sentence = dropped.get(name);
  return sentence === undefined ? [] : [{ ...place, instead: sentence }];
}

/** The name without the core's package; undefined for what was never in the core. */
function currentName(type: string): string | undefined {
  if (type.startsWith(corePrefix)) return type.slice(corePrefix.length);
  const [, folder, name] = /^io\.kestra\.core\.(.+)\.([^.]+)$/.exec(type) ?? [];
  const current = folder === undefined ? undefined : newPackages.get(folder);
  if (current === undefined) return undefined;
  return newNames.get(`${current}.${name}`) ?? `${current}.${name}`;
}
