// `hookbench stubs FLOW.yaml EXECUTION.json`: a stubs file with what tasks gave in a real execution, for those
// that are not run here, or those that are named. It runs nothing.
import { basename, dirname, join } from 'node:path';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { stubsFilesOf } from '../flow/flow-files.ts';
import { parseFlow } from '../flow/parse-flow.ts';
import { allTasks } from '../flow/stubs/stub-remarks.ts';
import { isRunHere } from '../flow/task-support.ts';
import { writeStubs, type WrittenStubs } from '../flow/stubs/write-stubs.ts';
import { type CommandLine, hasFlag, valuesOf } from './command-line.ts';
import { didYouMean } from './did-you-mean.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { readJsonMap } from './read-file.ts';
import { renderError, type Terminal } from './terminal.ts';
import { readSource } from './validate.ts';
import { writeTextFile } from '../flow/write-text-file.ts';

/** What making stubs needs. */
export interface StubsRequest {
  readonly line: CommandLine;
  readonly settings: Pick<Settings, 'kestra' | 'plugins'>;
  readonly terminal: Terminal;
}

/** Prints the stubs, or writes them beside the flow with `--write`; a file that is there already is never replaced. */
export async function makeStubs({ line, settings, terminal }: StubsRequest): Promise<ExitCode> {
  const [flowFile = ''] = line.operands;
  const made = await read({ line, settings, terminal });
  if (!made.ok) return refuse(made.error);
  const { text, taskIds, hasOutputs } = made.value;
  if (taskIds.length === 0) terminal.complain('No task of this execution needs a stub');
  else if (!hasOutputs)
    terminal.complain('None of these tasks has outputs in this JSON: Kestra 2 keeps them outside of it');
  const isWriting = hasFlag(line, 'write') && taskIds.length > 0;
  const file = join(dirname(flowFile), stubsFilesOf(basename(flowFile))[0] ?? '');
  if (isWriting) {
    const written = await writeTextFile({ kind: 'stubs file', file, text, replaces: false });
    if (!written.ok) return refuse(written.error);
  }
  if (hasFlag(line, 'json')) terminal.print(JSON.stringify({ ...(isWriting ? { file } : {}), taskIds, text }));
  else terminal.print(isWriting ? `${file}: ${taskIds.join(', ')}` : text.trimEnd());
  return 0;

  function refuse(error: Parameters<typeof renderError>[0]): ExitCode {
    terminal.complain(renderError(error));
    return exitCodeOf(error.code);
  }
}

/** Answers FILE_UNREADABLE, FLOW_INVALID, JSON_INVALID, USAGE. */
async function read({ line, settings, terminal }: StubsRequest): Promise<Result<WrittenStubs>> {
  const [flowFile = '', executionFile = ''] = line.operands;
  const source = await readSource(flowFile);
  if (!source.ok) return source;
  const wanted = wantedTasks(source.value, { flowFile, named: valuesOf(line, 'task'), settings });
  if (!wanted.ok) return wanted;
  const json = await readJsonMap(executionFile, terminal.readInput);
  if (!json.ok) return json;
  const stubs = writeStubs(json.value, (taskId) => wanted.value.has(taskId));
  if (stubs !== undefined) return ok(stubs);
  const message = 'Cannot read execution: the JSON has no "id" and no list "taskRunList"';
  return fail(createError('JSON_INVALID', message, { file: executionFile }));
}

/** The tasks that were named, else those that are not run here. */
function wantedTasks(
  source: string,
  of: {
    readonly flowFile: string;
    readonly named: readonly string[];
    readonly settings: StubsRequest['settings'];
  },
): Result<ReadonlySet<string>> {
  const { kestra: profile, plugins } = of.settings;
  const { flow } = parseFlow({ source, profile, plugins });
  if (flow === undefined) {
    const message = `Cannot make stubs: the flow is invalid on Kestra ${profile}, as hookbench validate says`;
    return fail(createError('FLOW_INVALID', message, { file: of.flowFile }));
  }
  const tasks = allTasks(flow);
  const unknown = of.named.find((name) => !tasks.some(({ id }) => id === name));
  if (unknown !== undefined) {
    const hint = didYouMean(
      unknown,
      tasks.map(({ id }) => id),
    );
    return fail(createError('USAGE', `Cannot read --task: the flow has no task "${unknown}"${hint}`));
  }
  if (of.named.length > 0) return ok(new Set(of.named));
  return ok(new Set(tasks.filter(({ type }) => !isRunHere(type)).map(({ id }) => id)));
}
