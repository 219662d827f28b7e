// The end of a script: the files that it leaves are kept, and its exit code decides. A script that fails keeps its
// outputs. Source: observed-scripts §5 and §6, seen on Kestra 1.3.19 and 2.0.0.
import { createError, ok, type Result } from '../../contract/errors.ts';
import type { JsonMap, JsonValue } from '../../contract/value.ts';
import { hashText, toHashOrder } from '../../expression/hash-order.ts';
import type { TaskEnd } from '../plugin.ts';
import { captureFiles, captureFolder, toOutput } from '../work-folder/capture-files.ts';
import type { ScriptPlace } from './script-place.ts';

/** How the process ended. */
export interface ScriptEnd {
  readonly exitCode: number;
  /** What the script set through lines of its output. */
  readonly variables: JsonMap;
  /** Globs of `outputFiles`, rendered once: Kestra renders them once more. */
  readonly outputFiles: readonly string[];
}

/** Ends an attempt. Answers EXPRESSION_FAILED, TASK_FAILED, STORAGE_FAILED. */
export async function endScript(place: ScriptPlace, end: ScriptEnd): Promise<Result<TaskEnd>> {
  const { context, folder, outputFolder } = place;
  if (end.exitCode === 0) context.log('DEBUG', 'Command succeed with exit code 0');
  const fromFolder = outputFolder === undefined ? ok(new Map()) : await captureFolder(outputFolder, context);
  if (!fromFolder.ok) return fromFolder;
  const globs: string[] = [];
  for (const glob of end.outputFiles) {
    const rendered = context.render(glob);
    if (!rendered.ok) return rendered;
    globs.push(rendered.value);
  }
  const matching = await captureFiles({ folder, globs }, context);
  if (!matching.ok) return matching;
  const outputs = outputsOf(end, { files: toOutput(fromFolder.value, matching.value), place });
  if (end.exitCode === 0) return ok({ state: 'SUCCESS', outputs });
  const message = `Command failed with exit code ${end.exitCode}`;
  context.log('ERROR', `io.kestra.core.models.tasks.runners.TaskException: ${message}`);
  return ok({ state: 'FAILED', outputs, failure: createError('TASK_FAILED', message) });
}

function outputsOf(
  { exitCode, variables }: ScriptEnd,
  { files, place }: { readonly files: JsonMap; readonly place: ScriptPlace },
): JsonMap {
  const names = toHashOrder([...variables.keys()], hashText);
  const members: (readonly [string, JsonValue])[] = [
    ['vars', new Map(names.map((name) => [name, variables.get(name) ?? null]))],
    ['exitCode', exitCode],
    ['outputFiles', files],
  ];
  const isSorted = place.context.switches.sortsScriptOutputs;
  return new Map(isSorted ? [...members.slice(1), ...members.slice(0, 1)] : members);
}
