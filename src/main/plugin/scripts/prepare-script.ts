// Everything of a script that can fail before a process is started: environment, files, command.
// Source: observed-scripts §1, §2, §7, seen on Kestra 1.3.19 and 2.0.0.
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import type { JsonValue } from '../../contract/value.ts';
import type { Rendering } from '../plugin.ts';
import { jacksonTokenError, renderAsText } from '../render-property.ts';
import { renderFlag, renderTexts } from '../work-folder/list-property.ts';
import { provideNamespaceFiles } from '../work-folder/namespace-files.ts';
import { renderInputFiles, writeInputFiles } from '../work-folder/provide-files.ts';
import { replaceAddresses } from './script-addresses.ts';
import { buildScriptCommand } from './script-command.ts';
import { renderEnvironment } from './script-environment.ts';
import type { ScriptForm, ScriptPlace } from './script-place.ts';

/** What is started, and what is kept after it. */
export interface PreparedScript {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Globs of `outputFiles`, rendered once. */
  readonly outputFiles: readonly string[];
}

/** Prepares a script. Answers EXPRESSION_FAILED, TASK_FAILED, FILE_UNREADABLE. */
export async function prepareScript(place: ScriptPlace, form: ScriptForm): Promise<Result<PreparedScript>> {
  const { task, context, rendering } = place;
  const { properties } = task;
  const environment = renderEnvironment(properties.get('env'), context);
  if (!environment.ok) return environment;
  const outputFiles = renderTexts(properties.get('outputFiles') ?? null, rendering);
  if (!outputFiles.ok) return outputFiles;
  const fromNamespace = provideNamespaceFiles(properties.get('namespaceFiles') ?? null, place);
  if (!fromNamespace.ok) return fromNamespace;
  const provided = provideFiles(properties.get('inputFiles') ?? null, { place, form });
  if (!provided.ok) return provided;
  const plan = await form.plan({ ...place, inputFileCount: provided.value });
  if (!plan.ok) return plan;
  const command = renderCommand(place, plan.value.commands);
  if (!command.ok) return command;
  return ok({
    command: command.value,
    outputFiles: outputFiles.value,
    environment: {
      ...context.ports.processes.environment,
      ...plan.value.environment,
      ...environment.value,
      WORKING_DIR: place.folder,
      ...(place.outputFolder === undefined ? {} : { OUTPUT_DIR: place.outputFolder }),
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
  const written = writeInputFiles(place, files.value);
  if (!written.ok) return written;
  place.context.log('TRACE', `Provided ${files.value.size} input(s).`);
  return ok(files.value.size);
}

function renderCommand(place: ScriptPlace, commands: readonly string[]): Result<readonly string[]> {
  const { task, context, rendering } = place;
  const before = renderCommands('beforeCommands', place);
  if (!before.ok) return before;
  const interpreter = renderTexts(task.properties.get('interpreter') ?? ['/bin/sh', '-c'], rendering);
  if (!interpreter.ok) return interpreter;
  const failFast = renderFlag(task.properties.get('failFast') ?? true, rendering);
  if (!failFast.ok) return failFast;
  const system = renderSystem(task.properties.get('targetOS') ?? 'AUTO', rendering);
  if (!system.ok) return system;
  const parts = { interpreter: interpreter.value, before: before.value, commands };
  const flags = { isFailingFast: failFast.value, isForWindows: system.value === 'WINDOWS' };
  return ok(buildScriptCommand({ ...parts, ...flags }, context.switches));
}

/** The commands of a property, with copies in place of addresses. Answers EXPRESSION_FAILED, TASK_FAILED, FILE_UNREADABLE. */
export function renderCommands(property: string, place: ScriptPlace): Result<readonly string[]> {
  const commands = renderTexts(place.task.properties.get(property) ?? null, place.rendering);
  if (!commands.ok) return commands;
  const replaced: string[] = [];
  for (const command of commands.value) {
    const local = replaceAddresses(command, place);
    if (!local.ok) return local;
    replaced.push(local.value);
  }
  return ok(replaced);
}

function renderSystem(property: JsonValue, rendering: Rendering): Result<string> {
  const rendered = renderAsText(property, rendering);
  if (!rendered.ok || ['LINUX', 'WINDOWS', 'AUTO'].includes(rendered.value)) return rendered;
  return fail(createError('TASK_FAILED', jacksonTokenError(rendered.value)));
}
