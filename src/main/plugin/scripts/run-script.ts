// Runs a script task from its properties to its end, for all languages: folder, files, environment, process,
// outputs. What a language adds comes as options. Only the local task runner is run here.
// Source: observed-scripts §1–§6, seen on Kestra 1.3.19 and 2.0.0.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { hashText, toHashOrder } from '../../expression/hash-order.ts';
import { processTaskRunner } from '../core/runner/process.ts';
import type { TaskDefinition } from '../definition.ts';
import type { Rendering, RunContext, TaskEnd } from '../plugin.ts';
import { jacksonTokenError, renderAsText } from '../render-property.ts';
import { buildScriptCommand } from './script-command.ts';
import { renderEnvironment } from './script-environment.ts';
import { renderInputFiles, writeInputFiles } from './script-files.ts';
import { createScriptLog } from './script-log.ts';
import { renderFlag, renderTexts } from './script-property.ts';

/** Where a script is about to run. */
export interface ScriptPlace {
  readonly task: TaskDefinition;
  readonly context: RunContext;
  readonly folder: string;
  /** Renders with `workingDir`. */
  readonly rendering: Rendering;
}

/** A place whose input files are written. */
export interface PlannedPlace extends ScriptPlace {
  readonly inputFileCount: number;
}

/** What is run. */
export interface ScriptPlan {
  readonly commands: readonly string[];
  /** Variables of the environment that the language adds. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a language or form of script task does in its own way. */
export interface ScriptForm {
  /** Decides what is run, once all files are written. Answers EXPRESSION_FAILED, TASK_FAILED. */
  plan(place: PlannedPlace): Promise<Result<ScriptPlan>> | Result<ScriptPlan>;
  /** Whether contents of `inputFiles` are rendered twice, the script's own file counting as one of them. */
  readonly rendersFilesTwice?: boolean;
}

/** Runs one attempt. */
export async function runScript(form: ScriptForm, task: TaskDefinition, context: RunContext): Promise<Result<TaskEnd>> {
  if (!isLocal(task.properties, context)) return fail(createError('TASK_FAILED', noDocker));
  if (context.switches.namesTaskRunner) context.log('DEBUG', `Using task runner '${processTaskRunner.type}'`);
  const folder = context.ports.processes.createFolder();
  if (!folder.ok) return folder;
  const { path } = folder.value;
  const rendering = context.withVariables(new Map([['workingDir', path]]));
  const ended = await runIn({ task, context, folder: path, rendering }, form);
  folder.value.remove();
  return ended;
}

/** Docker is the default, and the only other runner that is told apart: neither is here. */
function isLocal(properties: JsonMap, { switches }: RunContext): boolean {
  const runner = properties.get('taskRunner') ?? null;
  if (isJsonMap(runner)) return runner.get('type') === processTaskRunner.type;
  return switches.heedsScriptRunner && properties.get('runner') === 'PROCESS';
}

const noDocker = `Cannot run script: Hookbench runs no containers; use the Process runner:
  taskRunner:
    type: ${processTaskRunner.type}`;

async function runIn(place: ScriptPlace, form: ScriptForm): Promise<Result<TaskEnd>> {
  const { task, context, folder } = place;
  const prepared = await prepare(place, form);
  if (!prepared.ok) return prepared;
  const log = createScriptLog(context);
  let processId = 0;
  const ended = await context.ports.processes.run({
    ...prepared.value,
    folder,
    signal: context.signal,
    onOutput: log.onOutput,
    onStart(id) {
      processId = id;
      context.log('DEBUG', `Starting command with pid ${id} [${prepared.value.command.join(' ')}]`);
    },
  });
  const variables = log.end();
  if (context.signal.aborted) {
    context.log('WARN', `Killing process ${processId} for InterruptedException`);
    return fail(createError('TASK_FAILED', 'Script ended by a signal'));
  }
  if (!ended.ok) return failStart(ended.error, context);
  return ok(endOf(ended.value.exitCode, { variables, task, context }));
}

/** Java tells a program that does not start twice: where, and why. */
function failStart(error: ReturnType<typeof createError>, context: RunContext): Result<never> {
  const reason = /Exec failed, .*$/s.exec(error.message)?.[0];
  if (reason === undefined) return fail(error);
  context.log('ERROR', error.message);
  return fail({ ...error, message: reason });
}

function endOf(
  exitCode: number,
  of: { readonly variables: JsonMap; readonly task: TaskDefinition; readonly context: RunContext },
): TaskEnd {
  const { context } = of;
  const { variables } = of;
  const vars = new Map(toHashOrder([...variables.keys()], hashText).map((name) => [name, variables.get(name) ?? null]));
  const members: (readonly [string, JsonValue])[] = [
    ['vars', vars],
    ['exitCode', exitCode],
    ['outputFiles', new Map()],
  ];
  const outputs = new Map(
    context.switches.sortsScriptOutputs ? [...members.slice(1), ...members.slice(0, 1)] : members,
  );
  if ((of.task.properties.get('outputFiles') ?? null) !== null) {
    context.log('WARN', 'Cannot keep output files: Hookbench has no internal storage for scripts yet');
  }
  if (exitCode === 0) context.log('DEBUG', 'Command succeed with exit code 0');
  context.log('TRACE', 'Captured 0 output file(s).');
  if (exitCode === 0) return { state: 'SUCCESS', outputs };
  const message = `Command failed with exit code ${exitCode}`;
  context.log('ERROR', `io.kestra.core.models.tasks.runners.TaskException: ${message}`);
  return { state: 'FAILED', outputs, failure: createError('TASK_FAILED', message) };
}

interface Prepared {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Everything that can fail before a process is started. */
async function prepare(place: ScriptPlace, form: ScriptForm): Promise<Result<Prepared>> {
  const { task, context, folder, rendering } = place;
  const { properties } = task;
  // Kestra has one directory for outputs in there from the beginning, which `ls` shows.
  mkdirSync(join(folder, context.ports.newId()));
  const environment = renderEnvironment(properties.get('env'), context);
  if (!environment.ok) return environment;
  const provided = provideFiles(properties.get('inputFiles') ?? null, { place, form });
  if (!provided.ok) return provided;
  const plan = await form.plan({ ...place, inputFileCount: provided.value });
  if (!plan.ok) return plan;
  const before = renderTexts(properties.get('beforeCommands') ?? null, rendering);
  if (!before.ok) return before;
  const interpreter = renderTexts(properties.get('interpreter') ?? ['/bin/sh', '-c'], rendering);
  if (!interpreter.ok) return interpreter;
  const failFast = renderFlag(properties.get('failFast') ?? true, rendering);
  if (!failFast.ok) return failFast;
  const system = renderSystem(properties.get('targetOS') ?? 'AUTO', rendering);
  if (!system.ok) return system;
  const command = buildScriptCommand(
    {
      interpreter: interpreter.value,
      before: before.value,
      commands: plan.value.commands,
      isFailingFast: failFast.value,
      isForWindows: system.value === 'WINDOWS',
    },
    context.switches,
  );
  return ok({
    command,
    environment: {
      ...context.ports.processes.environment,
      ...plan.value.environment,
      ...environment.value,
      WORKING_DIR: folder,
    },
  });
}

/** Forms whose script is a file provide their files twice: as they are given, and once more with the script. */
function provideFiles(
  property: JsonValue,
  { place, form }: { readonly place: ScriptPlace; readonly form: ScriptForm },
): Result<number> {
  const isTwice = form.rendersFilesTwice ?? false;
  if (property === null && !isTwice) return ok(0);
  const files = renderInputFiles(property, { rendering: place.rendering, isTwice });
  if (!files.ok) return files;
  const written = writeInputFiles(place.folder, files.value);
  if (!written.ok) return written;
  place.context.log('TRACE', `Provided ${files.value.size} input(s).`);
  return ok(files.value.size);
}

function renderSystem(property: JsonValue, rendering: Rendering): Result<string> {
  const rendered = renderAsText(property, rendering);
  if (!rendered.ok || ['LINUX', 'WINDOWS', 'AUTO'].includes(rendered.value)) return rendered;
  return fail(createError('TASK_FAILED', jacksonTokenError(rendered.value)));
}
