// Every type that Hookbench runs itself, one line each. Types that are not here are known only by name:
// their properties are rendered and shown, nothing is executed.
import { expressionCondition } from './core/condition/expression.ts';
import { returnTask } from './core/debug/return.ts';
import { assertTask } from './core/execution/assert.ts';
import { failTask } from './core/execution/fail.ts';
import { allowFailureTask } from './core/flow/allow-failure.ts';
import { dagTask } from './core/flow/dag.ts';
import { eachParallelTask } from './core/flow/each-parallel.ts';
import { eachSequentialTask } from './core/flow/each-sequential.ts';
import { forEachTask } from './core/flow/for-each.ts';
import { ifTask } from './core/flow/if.ts';
import { loopTask } from './core/flow/loop.ts';
import { loopUntilTask } from './core/flow/loop-until.ts';
import { parallelTask } from './core/flow/parallel.ts';
import { pauseTask } from './core/flow/pause.ts';
import { sequentialTask } from './core/flow/sequential.ts';
import { sleepTask } from './core/flow/sleep.ts';
import { subflowTask } from './core/flow/subflow.ts';
import { switchTask } from './core/flow/switch.ts';
import { workingDirectoryTask } from './core/flow/working-directory.ts';
import { kvDeleteTask } from './core/kv/delete.ts';
import { kvGetKeysTask } from './core/kv/get-keys.ts';
import { kvGetTask } from './core/kv/get.ts';
import { kvPutTask } from './core/kv/put.ts';
import { kvSetTask } from './core/kv/set.ts';
import { logTask } from './core/log/log.ts';
import { outputValuesTask } from './core/output/output-values.ts';
import { webhookTrigger } from './core/trigger/webhook.ts';
import type { Plugin } from './plugin.ts';

/** All types. */
export const plugins: readonly Plugin[] = [
  allowFailureTask,
  assertTask,
  dagTask,
  eachParallelTask,
  eachSequentialTask,
  expressionCondition,
  failTask,
  forEachTask,
  ifTask,
  kvDeleteTask,
  kvGetKeysTask,
  kvGetTask,
  kvPutTask,
  kvSetTask,
  logTask,
  loopTask,
  loopUntilTask,
  outputValuesTask,
  parallelTask,
  pauseTask,
  returnTask,
  sequentialTask,
  sleepTask,
  subflowTask,
  switchTask,
  webhookTrigger,
  workingDirectoryTask,
];

const byName: ReadonlyMap<string, Plugin> = new Map(
  plugins.flatMap((plugin) => [plugin.type, ...(plugin.aliases ?? [])].map((name) => [name, plugin] as const)),
);

/** The type of a name, also of an older one; `isAlias` says that it was. */
export function findPlugin(name: string): { readonly plugin: Plugin; readonly isAlias: boolean } | undefined {
  const plugin = byName.get(name);
  return plugin === undefined ? undefined : { plugin, isAlias: plugin.type !== name };
}
