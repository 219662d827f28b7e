// Runs tasks one after the other in one folder that they share. Which tasks it may hold is checked in
// `flow/check-working-directory.ts`. Its cache is not kept: every execution begins with an empty folder.
// Source: kestra-flow.md §5.2, `wd-*` in the recorded verdicts and runs; output files were lost in half of the
// recorded runs by a race of the original, and are always there here.
import { z } from 'zod';
import { ok, type Result } from '../../../contract/errors.ts';
import type { JsonMap } from '../../../contract/value.ts';
import type { TaskDefinition } from '../../definition.ts';
import { taskListProperties, taskLists } from '../../flowable.ts';
import type { FlowableTask, RunContext } from '../../plugin.ts';
import { listOf, nextOfList } from '../../task-list.ts';
import { captureFiles, toOutput } from '../../work-folder/capture-files.ts';
import { renderTexts } from '../../work-folder/list-property.ts';
import { provideNamespaceFiles } from '../../work-folder/namespace-files.ts';
import { renderInputFiles, writeInputFiles } from '../../work-folder/provide-files.ts';

/** The type, as the checks of tasks name it. */
export const workingDirectoryTask: FlowableTask = {
  kind: 'flowable',
  type: 'io.kestra.plugin.core.flow.WorkingDirectory',
  aliases: ['io.kestra.core.tasks.flows.WorkingDirectory', 'io.kestra.core.tasks.flows.Worker'],
  properties: () => ({
    ...taskListProperties(),
    cache: z.unknown().optional(),
    namespaceFiles: z.unknown().optional(),
    inputFiles: z.unknown().optional(),
    outputFiles: z.unknown().optional(),
  }),
  sharesFolder: true,
  lists: taskLists,
  begin: provideFiles,
  next: ({ task, runs }) => nextOfList(listOf(task, 'tasks'), runs),
  async finish(task, context) {
    const kept = await keepFiles(task, context);
    context.ports.folders.remove(context.scope.taskRunId);
    return kept;
  },
};

function provideFiles({ properties }: TaskDefinition, context: RunContext): Result<JsonMap> {
  const folder = context.ports.folders.open(context.scope.taskRunId);
  if (!folder.ok) return folder;
  if (properties.has('cache')) context.log('WARN', 'Hookbench keeps no cache: the folder begins empty');
  const provided = provideNamespaceFiles(properties.get('namespaceFiles') ?? null, { folder: folder.value, context });
  if (!provided.ok) return provided;
  const property = properties.get('inputFiles') ?? null;
  if (property === null) return ok(new Map());
  const files = renderInputFiles(property, { rendering: context, isTwice: false });
  if (!files.ok) return files;
  const written = writeInputFiles({ folder: folder.value, context }, files.value);
  if (!written.ok) return written;
  context.log('TRACE', `Provided ${files.value.size} input(s).`);
  return ok(new Map());
}

async function keepFiles({ properties }: TaskDefinition, context: RunContext): Promise<Result<JsonMap>> {
  const globs = renderTexts(properties.get('outputFiles') ?? null, context);
  if (!globs.ok) return globs;
  const folder = context.ports.folders.open(context.scope.taskRunId);
  if (!folder.ok) return folder;
  if (globs.value.length === 0) return ok(new Map());
  const kept = await captureFiles({ folder: folder.value, globs: globs.value }, context);
  if (!kept.ok || kept.value.size === 0) return kept.ok ? ok(new Map()) : kept;
  return ok(new Map([['outputFiles', toOutput(kept.value)]]));
}
