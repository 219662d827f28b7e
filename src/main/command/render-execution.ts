// An execution for people at a terminal: a line per log entry as it comes, then what became of each task.
import { createError, type ErrorPlace } from '../contract/errors.ts';
import type { Execution, LogEntry, TaskRun, Violation } from '../contract/model.ts';
import type { RunOutcome, RunRefusal } from './run-flow.ts';
import { renderError } from './terminal.ts';

/** One log entry as a line: time, level, task, message. Milliseconds at most, as people compare by eye. */
export function renderLog({ timestamp, level, taskId, message }: LogEntry): string {
  const time = timestamp.slice(timestamp.indexOf('T') + 1).replace(/^(.{8})(\.\d{1,3})?.*$/, '$1$2');
  return `${time} ${level.padEnd(5)} ${taskId === undefined ? '' : `${taskId}: `}${message}`;
}

/** Why no execution was made: each fault of the flow at its place, or the one sentence there is. */
export function renderRefusal(file: string, { message, violations }: RunRefusal): readonly string[] {
  if (violations.length === 0) return [`${file}: ${message}`];
  return violations.map(({ path, ...fault }) =>
    renderError(createError('FLOW_INVALID', fault.message.trimEnd(), { ...placeOf(fault), file, field: path })),
  );
}

function placeOf({ line, column }: Pick<Violation, 'line' | 'column'>): ErrorPlace {
  return { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}

/** The summary of an execution and of those that it started. */
export function renderExecution({
  execution,
  executions,
}: Extract<RunOutcome, { readonly type: 'ended' }>): readonly string[] {
  return [
    `${execution.namespace}.${execution.flowId} ${execution.id}: ${execution.state.current}`,
    ...execution.taskRunList.map(renderTaskRun),
    ...(execution.outputs === undefined ? [] : [`  outputs  ${execution.outputs}`]),
    ...executions.map(renderStarted),
  ];
}

/** Outputs stay the JSON that they are, so that they can be copied. */
function renderTaskRun({ taskId, value, state, outputs = '{}', isStubbed, isEmulated }: TaskRun): string {
  const name = value === undefined ? taskId : `${taskId}[${value}]`;
  const mark = isStubbed === true ? ' (stub)' : isEmulated === true ? ' (emulated)' : '';
  return `  ${name}  ${state.current}${mark}${outputs === '{}' ? '' : `  ${outputs}`}`;
}

function renderStarted({ namespace, flowId, id, state }: Execution): string {
  return `  started ${namespace}.${flowId} ${id}: ${state.current}`;
}
