// Runs a script task from its properties to its end, for all languages: folder, files, process, outputs. What a
// language adds comes as options. There are no containers here: what asks for one runs as a process, and says so.
// Source: observed-scripts §1–§8, seen on Kestra 1.3.19 and 2.0.0.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createError, fail, messageOf, ok, type Result } from '../../contract/errors.ts';
import { isJsonMap, type JsonMap } from '../../contract/value.ts';
import { processTaskRunner } from '../core/runner/process.ts';
import type { TaskDefinition } from '../definition.ts';
import type { RunContext, TaskEnd } from '../plugin.ts';
import { renderFlag } from '../work-folder/list-property.ts';
import { type PreparedScript, prepareScript } from './prepare-script.ts';
import { endScript } from './end-script.ts';
import { createScriptLog } from './script-log.ts';
import { splitLongLine } from './script-output-lines.ts';
import type { ScriptForm, ScriptPlace } from './script-place.ts';

const dockerRunner = 'io.kestra.plugin.scripts.runner.docker.Docker';

/** Runs one attempt. */
export async function runScript(form: ScriptForm, task: TaskDefinition, context: RunContext): Promise<Result<TaskEnd>> {
  const { processes, folders } = context.ports;
  const allowed = processes.check();
  if (!allowed.ok) return allowed;
  const runner = runnerOf(task.properties, context);
  if (context.switches.namesTaskRunner) context.log('DEBUG', `Using task runner '${runner}'`);
  if (runner !== processTaskRunner.type) {
    context.log('WARN', `Hookbench runs no containers: this script runs as a local process, not with '${runner}'`);
  }
  const { taskRunId, folderOwnerId = taskRunId } = context.scope;
  const folder = folders.open(folderOwnerId);
  if (!folder.ok) return folder;
  const place = openPlace(folder.value, { task, context });
  const ended = place.ok ? await runIn(place.value, form) : place;
  if (folderOwnerId === taskRunId) folders.remove(taskRunId);
  return ended;
}

/** The name of the task runner; Docker is Kestra's default. */
function runnerOf(properties: JsonMap, { switches }: RunContext): string {
  const runner = properties.get('taskRunner') ?? null;
  const type = isJsonMap(runner) ? runner.get('type') : undefined;
  if (typeof type === 'string') return type;
  const isLocal = switches.heedsScriptRunner && properties.get('runner') === 'PROCESS';
  return isLocal ? processTaskRunner.type : dockerRunner;
}

/** Kestra has one folder for outputs in there from the beginning, which `ls` shows. */
function openPlace(folder: string, { task, context }: Pick<ScriptPlace, 'task' | 'context'>): Result<ScriptPlace> {
  const outputFolder = join(folder, context.ports.newId());
  try {
    mkdirSync(outputFolder);
  } catch (thrown) {
    return fail(createError('STORAGE_FAILED', `Cannot make a folder for a script: ${messageOf(thrown)}`));
  }
  const isKept = renderFlag(task.properties.get('outputDirectory'), context);
  if (!isKept.ok) return isKept;
  const own = isKept.value ? { outputFolder } : {};
  const rendering = context.withVariables(
    new Map([['workingDir', folder], ...(isKept.value ? [['outputDir', outputFolder] as const] : [])]),
  );
  return ok({ task, context, folder, rendering, ...own });
}

async function runIn(place: ScriptPlace, form: ScriptForm): Promise<Result<TaskEnd>> {
  const prepared = await prepareScript(place, form);
  if (prepared.ok) return runProcess(place, prepared.value);
  // Java has one exception inside of another here, and logs both.
  if (prepared.error.details?.['isToldTwice'] === true) place.context.log('ERROR', prepared.error.message);
  return prepared;
}

async function runProcess(place: ScriptPlace, prepared: PreparedScript): Promise<Result<TaskEnd>> {
  const { context, folder } = place;
  const { command, environment, outputFiles } = prepared;
  const log = createScriptLog(context);
  let processId = 0;
  const ended = await context.ports.processes.run({
    command,
    environment,
    folder,
    signal: context.signal(),
    onOutput: log.onOutput,
    onStart(id) {
      processId = id;
      for (const part of splitLongLine(`Starting command with pid ${id} [${command.join(' ')}]`))
        context.log('DEBUG', part);
    },
  });
  const variables = log.end();
  if (context.signal().aborted) {
    context.log('WARN', `Killing process ${processId} for InterruptedException`);
    return fail(createError('TASK_FAILED', 'Script ended by a signal'));
  }
  if (!ended.ok) return failStart(ended.error, context);
  return endScript(place, { exitCode: ended.value.exitCode, variables, outputFiles });
}

/** Java tells a program that does not start twice: where, and why. */
function failStart(error: ReturnType<typeof createError>, context: RunContext): Result<never> {
  const reason = /Exec failed, .*$/s.exec(error.message)?.[0];
  if (reason === undefined) return fail(error);
  context.log('ERROR', error.message);
  return fail({ ...error, message: reason });
}
