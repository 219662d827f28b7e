// Every type that Hookbench runs itself, one line each. Types that are not here are known only by name:
// their properties are rendered and shown, nothing is executed.
import { expressionCondition } from './core/condition/expression.ts';
import { returnTask } from './core/debug/return.ts';
import { assertTask } from './core/execution/assert.ts';
import { countTask } from './core/execution/count.ts';
import { exitTask } from './core/execution/exit.ts';
import { failTask } from './core/execution/fail.ts';
import { labelsTask } from './core/execution/labels.ts';
import { purgeExecutionsTask } from './core/execution/purge-executions.ts';
import { setVariablesTask } from './core/execution/set-variables.ts';
import { unsetVariablesTask } from './core/execution/unset-variables.ts';
import { allowFailureTask } from './core/flow/allow-failure.ts';
import { dagTask } from './core/flow/dag.ts';
import { eachParallelTask } from './core/flow/each-parallel.ts';
import { eachSequentialTask } from './core/flow/each-sequential.ts';
import { forEachItemExecutable } from './for-each-item/executable.ts';
import { forEachItemMergeOutputs } from './for-each-item/merge-outputs.ts';
import { forEachItemSplit } from './for-each-item/split.ts';
import { forEachItemTask } from './core/flow/for-each-item.ts';
import { forEachTask } from './core/flow/for-each.ts';
import { ifTask } from './core/flow/if.ts';
import { loopUntilTask } from './core/flow/loop-until.ts';
import { loopTask } from './core/flow/loop.ts';
import { parallelTask } from './core/flow/parallel.ts';
import { pauseTask } from './core/flow/pause.ts';
import { sequentialTask } from './core/flow/sequential.ts';
import { sleepTask } from './core/flow/sleep.ts';
import { subflowTask } from './core/flow/subflow.ts';
import { switchTask } from './core/flow/switch.ts';
import { workingDirectoryTask } from './core/flow/working-directory.ts';
import { downloadTask } from './core/http/download.ts';
import { httpRequest } from './core/http/request.ts';
import { sseRequestTask } from './core/http/sse-request.ts';
import { httpTrigger } from './core/http/trigger.ts';
import { kvDeleteTask } from './core/kv/delete.ts';
import { kvGetKeysTask } from './core/kv/get-keys.ts';
import { kvGetTask } from './core/kv/get.ts';
import { kvPutTask } from './core/kv/put.ts';
import { kvSetTask } from './core/kv/set.ts';
import { logTask } from './core/log/log.ts';
import { publishTask } from './core/metric/publish.ts';
import { deleteFilesTask } from './core/namespace/delete-files.ts';
import { downloadFilesTask } from './core/namespace/download-files.ts';
import { uploadFilesTask } from './core/namespace/upload-files.ts';
import { outputValuesTask } from './core/output/output-values.ts';
import { processTaskRunner } from './core/runner/process.ts';
import { stateDeleteTask } from './core/state/delete.ts';
import { stateGetTask } from './core/state/get.ts';
import { stateSetTask } from './core/state/set.ts';
import { storageConcatTask } from './core/storage/concat.ts';
import { deduplicateItemsTask } from './core/storage/deduplicate-items.ts';
import { storageDeleteTask } from './core/storage/delete.ts';
import { filterItemsTask } from './core/storage/filter-items.ts';
import { purgeFilesTask } from './core/storage/purge-current-execution-files.ts';
import { storageReverseTask } from './core/storage/reverse.ts';
import { storageSizeTask } from './core/storage/size.ts';
import { storageSplitTask } from './core/storage/split.ts';
import { storageWriteTask } from './core/storage/write.ts';
import { templatedTask } from './core/templating/templated-task.ts';
import { flowTrigger } from './core/trigger/flow.ts';
import { scheduleTrigger } from './core/trigger/schedule.ts';
import { webhookTrigger } from './core/trigger/webhook.ts';
import type { Plugin } from './plugin.ts';
import { nodeCommands } from './scripts/node/commands.ts';
import { nodeScript } from './scripts/node/script.ts';
import { pythonCommands } from './scripts/python/commands.ts';
import { pythonScript } from './scripts/python/script.ts';
import { shellCommands } from './scripts/shell/commands.ts';
import { shellScript } from './scripts/shell/script.ts';

/** All types. */
export const plugins: readonly Plugin[] = [
  allowFailureTask,
  assertTask,
  countTask,
  dagTask,
  deduplicateItemsTask,
  deleteFilesTask,
  downloadFilesTask,
  downloadTask,
  eachParallelTask,
  eachSequentialTask,
  exitTask,
  expressionCondition,
  failTask,
  filterItemsTask,
  flowTrigger,
  forEachItemExecutable,
  forEachItemMergeOutputs,
  forEachItemSplit,
  forEachItemTask,
  forEachTask,
  httpTrigger,
  ifTask,
  kvDeleteTask,
  kvGetKeysTask,
  kvGetTask,
  kvPutTask,
  kvSetTask,
  labelsTask,
  httpRequest,
  logTask,
  loopTask,
  loopUntilTask,
  nodeCommands,
  nodeScript,
  outputValuesTask,
  parallelTask,
  pauseTask,
  processTaskRunner,
  publishTask,
  purgeExecutionsTask,
  purgeFilesTask,
  pythonCommands,
  pythonScript,
  returnTask,
  scheduleTrigger,
  sequentialTask,
  setVariablesTask,
  shellCommands,
  shellScript,
  sleepTask,
  sseRequestTask,
  stateDeleteTask,
  stateGetTask,
  stateSetTask,
  storageConcatTask,
  storageDeleteTask,
  storageReverseTask,
  storageSizeTask,
  storageSplitTask,
  storageWriteTask,
  subflowTask,
  switchTask,
  templatedTask,
  unsetVariablesTask,
  uploadFilesTask,
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
