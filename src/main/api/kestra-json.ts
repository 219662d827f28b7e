// Executions and logs in Kestra's own JSON: the webhook's answer, the REST API, `run --json`. Texts that are
// JSON already (variables, inputs, outputs) are put in as they stand. No HTTP in here.
// Source: answers of Kestra 1.3.19 and 2.0.0 (the recorded exchanges), `kestra-api.md` §4 and §5.
import { cutToMicros, formatDuration, parseInstant } from '../contract/instant.ts';
import type { Execution, Label, LogEntry, TaskRun } from '../contract/model.ts';
import { printJsonString } from '../contract/print-json.ts';
import type { Switches } from '../contract/switches.ts';
import { hasEndDate, type IsoInstant, lastDateOf, type State, startDateOf } from '../contract/state.ts';
import type { JsonText } from '../contract/value.ts';

/**
 * Which members an execution has. `joined`: outputs within, on every profile, as `run --json` prints it. `list`: as a
 * search answers it, on the newer version without its taskruns.
 */
export type ExecutionForm = 'rest' | 'joined' | 'list';

/** An execution as `GET /executions/{id}` answers it, or with its outputs joined in. */
export function printExecution(
  execution: Execution,
  switches: Switches,
  form: ExecutionForm = 'rest',
  url?: string,
): JsonText {
  const hasOutputs = form === 'joined' || !switches.keepsOutputsOutside;
  const isLight = form === 'list' && switches.keepsOutputsOutside;
  const listed = isLight ? [] : execution.taskRunList;
  const taskRuns = listed.map((taskRun) => printTaskRun(taskRun, { execution, switches, form }));
  return printObject([
    ['tenantId', printJsonString(execution.tenantId)],
    ['id', printJsonString(execution.id)],
    ['namespace', printJsonString(execution.namespace)],
    ['flowId', printJsonString(execution.flowId)],
    ['flowRevision', String(execution.flowRevision)],
    ['taskRunList', taskRuns.length === 0 ? undefined : `[${taskRuns.join()}]`],
    ['inputs', execution.inputs],
    ['outputs', hasOutputs ? execution.outputs : undefined],
    ['labels', printLabels(execution.labels)],
    ['variables', isLight ? undefined : execution.variables],
    ['state', printState(execution.state, switches)],
    ['parentId', printText(execution.parentId)],
    ['originalId', printJsonString(execution.originalId)],
    ['trigger', printTrigger(execution)],
    ['deleted', hasOutputs ? 'false' : undefined],
    ['kind', printText(execution.kind)],
    ['loopRun', execution.loopRun === undefined ? undefined : JSON.stringify(execution.loopRun)],
    ['metadata', isLight ? undefined : printMetadata(execution, switches)],
    ['scheduleDate', execution.scheduleDate === undefined ? undefined : printInstant(execution.scheduleDate, switches)],
    ['url', printText(url)],
  ]);
}

/** Which of the executions it is that take the place of each other; mostly the first. */
function printMetadata({ metadata, state }: Execution, switches: Switches): JsonText {
  const { attemptNumber, originalCreatedDate } = metadata ?? {
    attemptNumber: 1,
    originalCreatedDate: startDateOf(state),
  };
  return `{"attemptNumber":${attemptNumber},"originalCreatedDate":${printInstant(originalCreatedDate, switches)}}`;
}

/** What an answer to a webhook says beyond the execution itself. */
export interface WebhookResponseOptions {
  readonly switches: Switches;
  /** Where a person sees the execution; absent where no address is known. */
  readonly url?: string;
  /** Whether the execution has just been made: Kestra prints its instants whole then, later cut. */
  readonly isFresh: boolean;
}

/** Kestra's webhook response object: the execution without its taskruns. */
export function printWebhookResponse(execution: Execution, options: WebhookResponseOptions): JsonText {
  const { switches, url, isFresh } = options;
  return printObject([
    ['tenantId', printJsonString(execution.tenantId)],
    ['id', printJsonString(execution.id)],
    ['namespace', printJsonString(execution.namespace)],
    ['flowId', printJsonString(execution.flowId)],
    ['flowRevision', String(execution.flowRevision)],
    ['trigger', printTrigger(execution)],
    ['outputs', execution.outputs],
    ['labels', printLabels(execution.labels)],
    ['state', isFresh ? printFreshState(execution.state) : printState(execution.state, switches)],
    ['url', printText(url)],
  ]);
}

/** The log entries of an execution as `GET /logs/{executionId}` answers them. */
export function printLogs(logs: readonly LogEntry[], options: LogOptions): JsonText {
  return `[${logs.map((log) => printLog(log, options)).join()}]`;
}

/** What a log entry does not know of itself. */
export interface LogOptions {
  readonly switches: Switches;
  readonly tenantId: string;
}

/** One log entry. */
export function printLog(log: LogEntry, { switches, tenantId }: LogOptions): JsonText {
  return printObject([
    ['tenantId', printJsonString(tenantId)],
    ['namespace', printJsonString(log.namespace)],
    ['flowId', printJsonString(log.flowId)],
    ['taskId', printText(log.taskId)],
    ['executionId', printJsonString(log.executionId)],
    ['taskRunId', printText(log.taskRunId)],
    ['attemptNumber', printNumber(log.attemptNumber)],
    ['triggerId', printText(log.triggerId)],
    ['timestamp', printInstant(log.timestamp, switches)],
    ['level', printJsonString(log.level)],
    ['message', printJsonString(log.message)],
  ]);
}

interface TaskRunOptions {
  readonly execution: Execution;
  readonly switches: Switches;
  readonly form: ExecutionForm;
}

/** Kestra 2.0 keeps outputs outside of executions, and what its address answers of a taskrun is short besides. */
function printTaskRun(taskRun: TaskRun, { execution, switches, form }: TaskRunOptions): JsonText {
  const attempts = taskRun.attempts.map(({ state, logFile }) =>
    printObject([
      ['state', printState(state, switches)],
      ['logFile', printText(logFile)],
    ]),
  );
  const attemptList = attempts.length === 0 ? undefined : `[${attempts.join()}]`;
  if (form !== 'joined' && switches.keepsOutputsOutside) {
    return printObject([
      ['id', printJsonString(taskRun.id)],
      ['taskId', printJsonString(taskRun.taskId)],
      ['parentTaskRunId', printText(taskRun.parentTaskRunId)],
      ['value', printText(taskRun.value)],
      ['attempts', attemptList],
      ['state', printState(taskRun.state, switches)],
      ['iteration', printNumber(taskRun.iteration)],
    ]);
  }
  return printObject([
    ['tenantId', printJsonString(execution.tenantId)],
    ['id', printJsonString(taskRun.id)],
    ['executionId', printJsonString(execution.id)],
    ['namespace', printJsonString(execution.namespace)],
    ['flowId', printJsonString(execution.flowId)],
    ['taskId', printJsonString(taskRun.taskId)],
    ['parentTaskRunId', printText(taskRun.parentTaskRunId)],
    ['value', printText(taskRun.value)],
    ['attempts', attemptList],
    ['outputs', taskRun.outputs],
    ['state', printState(taskRun.state, switches)],
    ['iteration', printNumber(taskRun.iteration)],
  ]);
}

/** The variables are JSON text already, as they were kept: numbers and the order of keys stay as they came. */
function printTrigger({ trigger }: Execution): JsonText | undefined {
  if (trigger === undefined) return undefined;
  const { id, type, variables } = trigger;
  return `{"id":${printJsonString(id)},"type":${printJsonString(type)},"variables":${variables}}`;
}

/** Kestra leaves an empty list out. */
function printLabels(labels: readonly Label[]): JsonText | undefined {
  if (labels.length === 0) return undefined;
  return `[${labels.map(({ key, value }) => `{"key":${printJsonString(key)},"value":${printJsonString(value)}}`).join()}]`;
}

/** The states with their dates; the order of the two dates differs by version, and people compare texts. */
function printState(state: State, switches: Switches): JsonText {
  const start = startDateOf(state);
  const end = hasEndDate(state.current) ? printInstant(lastDateOf(state), switches) : undefined;
  const dates: Member[] = [
    ['startDate', printInstant(start, switches)],
    ['endDate', end],
  ];
  return printObject([
    ['current', printJsonString(state.current)],
    ['histories', printHistories(state, (date) => printInstant(date, switches))],
    ['duration', printDuration(state)],
    ...(switches.printsStartDateFirst ? dates : dates.reverse()),
  ]);
}

/** A state that has not changed yet is printed from memory, with all digits of its date, and has no duration. */
function printFreshState(state: State): JsonText {
  return printObject([
    ['current', printJsonString(state.current)],
    ['histories', printHistories(state, printJsonString)],
    ['startDate', printJsonString(startDateOf(state))],
  ]);
}

function printHistories(state: State, printDate: (date: IsoInstant) => JsonText): JsonText {
  return `[${state.histories.map((change) => `{"state":${printJsonString(change.state)},"date":${printDate(change.date)}}`).join()}]`;
}

/** From the first change of state to the last; nothing while there has been only one. */
/** What goes on has no duration yet. */
function printDuration(state: State): JsonText | undefined {
  if (!hasEndDate(state.current)) return undefined;
  const nanos = parseInstant(cutToMicros(lastDateOf(state))) - parseInstant(cutToMicros(startDateOf(state)));
  return printJsonString(formatDuration(nanos < 0n ? 0n : nanos));
}

/** An instant as Kestra prints it in JSON. */
export function printInstant(instant: IsoInstant, switches: Switches): JsonText {
  const cut = cutToMicros(instant);
  if (!switches.cutsInstantsToMicros) return printJsonString(cut);
  const point = cut.indexOf('.');
  const fraction = point < 0 ? '' : cut.slice(point + 1, -1);
  return printJsonString(`${cut.slice(0, point < 0 ? -1 : point)}.${fraction.padEnd(6, '0')}Z`);
}

function printText(text: string | undefined): JsonText | undefined {
  return text === undefined ? undefined : printJsonString(text);
}

function printNumber(value: number | undefined): JsonText | undefined {
  return value === undefined ? undefined : String(value);
}

/** A member and its value as JSON text; absent ones are left out, as Kestra leaves out nulls. */
type Member = readonly [name: string, value: JsonText | undefined];

// Every answer is made of these; one text that grows takes a third of what a list of parts and a `join` take.
function printObject(members: readonly Member[]): JsonText {
  let text = '';
  for (const [name, value] of members) {
    if (value !== undefined) text += `${text === '' ? '{' : ','}"${name}":${value}`;
  }
  return text === '' ? '{}' : `${text}}`;
}
