// `hookbench run FLOW.yaml`: one flow to its end. Reads what starts it from flags and files, has the engine
// run it through a port, and exits as the execution ended.
import { printExecution, printLogs } from '../api/kestra-json.ts';
import type { ErrorValue } from '../contract/errors.ts';
import { printJsonString } from '../contract/print-json.ts';
import { switchesOf } from '../contract/profile.ts';
import type { Settings } from '../contract/settings.ts';
import type { CommandLine } from './command-line.ts';
import { hasFlag } from './command-line.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { readRunRequest } from './run-request.ts';
import type { RunFlow, RunOutcome } from './run-flow.ts';
import { renderExecution, renderLog, renderRefusal } from './render-execution.ts';
import { renderError, type Terminal } from './terminal.ts';

/** What running needs. */
export interface RunRequest {
  readonly line: CommandLine;
  readonly settings: Settings;
  readonly terminal: Terminal;
  readonly runFlow: RunFlow;
}

type Ended = Extract<RunOutcome, { readonly type: 'ended' }>;

/**
 * Runs one flow; 0 where it ended as SUCCESS or WARNING, so that a script can go on. 1 where it ended otherwise, was
 * refused, or took too long.
 */
export async function run({ line, settings, terminal, runFlow }: RunRequest): Promise<ExitCode> {
  const isJson = hasFlag(line, 'json');
  const request = await readRunRequest(line, terminal.readInput);
  if (!request.ok) return refuse(request.error);
  const outcome = await runFlow({
    ...request.value,
    settings,
    onLog: (log) => {
      if (!isJson) terminal.print(renderLog(log));
    },
    onRemark: (remark) => terminal.complain(remark),
  });
  if (!outcome.ok) return refuse(outcome.error);
  if (outcome.value.type === 'refused') {
    const { stage, message, violations } = outcome.value.refusal;
    if (isJson) terminal.print(JSON.stringify({ error: { stage, message, violations } }));
    else for (const text of renderRefusal(request.value.file, outcome.value.refusal)) terminal.complain(text);
    return 1;
  }
  if (isJson) terminal.print(printRun(outcome.value, settings));
  else for (const text of renderExecution(outcome.value)) terminal.print(text);
  // The text is shown first, for the exit code alone helps nobody.
  const { current } = outcome.value.execution.state;
  return current === 'SUCCESS' || current === 'WARNING' ? 0 : 1;

  /** What kept an execution from being made, and is no refusal of Kestra's. */
  function refuse(error: ErrorValue): ExitCode {
    terminal.complain(renderError(error));
    return exitCodeOf(error.code);
  }
}

/** The line of `run --json`, in Kestra's own JSON, with outputs joined in on every profile. */
function printRun({ execution, logs, executions }: Ended, { kestra }: Settings): string {
  const switches = switchesOf(kestra);
  const members = [
    ['execution', printExecution(execution, switches, 'joined')],
    ['logs', printLogs(logs, { switches, tenantId: execution.tenantId })],
    ['executions', `[${executions.map((started) => printExecution(started, switches, 'joined')).join()}]`],
  ] as const;
  return `{${members.map(([name, value]) => `${printJsonString(name)}:${value}`).join()}}`;
}
