// What two deliveries, or two runs of one, are compared by: for each part a text of either side. Texts only; which lines
// differ is found where they are shown.
import type { Execution, LogEntry, TaskRun } from '../../main/contract/model.ts';
import type { Delivery, WebhookAnswer } from '../../main/contract/delivery.ts';
import type { ErrorValue } from '../../main/contract/errors.ts';
import { parseJson } from '../../main/contract/parse-json.ts';
import { canonicalJson } from '../json/canonical-json.ts';
import { maskKey } from './mask-key.ts';
import { formatHex, type ReadBody } from './read-body.ts';

/** One part. */
export interface ComparedPart {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** A delivery with its body. */
export interface ComparedDelivery {
  readonly delivery: Delivery;
  readonly body: ReadBody;
}

/** Bytes of a body that is no text which are compared line by line. */
const hexBytesMax = 64 * 1024;

/** What came and what was answered, of two deliveries. */
export function compareDeliveries(before: ComparedDelivery, after: ComparedDelivery): readonly ComparedPart[] {
  const part = (name: string, toText: (of: ComparedDelivery) => string): ComparedPart => {
    return { name, before: toText(before), after: toText(after) };
  };
  return [
    part('Address', ({ delivery: { method, target } }) => `${method} ${maskKey(target.split('?')[0] ?? '')}`),
    part('Query', ({ delivery: { target } }) => queryLines(target)),
    part('Headers', ({ delivery: { request } }) => request.headers.map((header) => header.join(': ')).join('\n')),
    part('Body', ({ body }) => bodyText(body)),
    part('Answer', ({ delivery: { answer, reason } }) => answerText({ answer, reason })),
  ];
}

/** One parameter a line, as it stood on the wire. */
function queryLines(target: string): string {
  const at = target.indexOf('?');
  return at < 0 ? '' : target.slice(at + 1).replaceAll('&', '\n');
}

function bodyText({ text, bytes }: ReadBody): string {
  return text === undefined ? formatHex(bytes, hexBytesMax) : prettyText(text);
}

/** JSON in its one form, so that blanks and the order of members are no difference; any other text as it is. */
function prettyText(text: string): string {
  return text !== '' && parseJson(text).ok ? canonicalJson(text) : text;
}

/** What came of a request: recorded here, or run under another version. */
export interface ComparedRun {
  readonly answer?: WebhookAnswer | undefined;
  /** Why nothing started. */
  readonly reason?: ErrorValue | undefined;
  readonly execution?: Execution | undefined;
  readonly logs: readonly LogEntry[];
}

/** What was answered and what the flow did, of two runs. Ids and times are told apart from no others. */
export function compareRuns(before: ComparedRun, after: ComparedRun): readonly ComparedPart[] {
  const part = (name: string, toText: (of: ComparedRun) => string): ComparedPart => {
    return { name, before: withoutMoment(toText(before), before), after: withoutMoment(toText(after), after) };
  };
  return [
    part('Answer', answerText),
    part('State', ({ execution, reason }) => execution?.state.current ?? `not started: ${reason?.message ?? ''}`),
    part('Taskruns', ({ execution }) => taskRunsOf(execution).map(taskRunLine).join('\n')),
    part('Outputs', outputLines),
    part('Logs', ({ logs }) => logs.map(logLine).join('\n')),
  ];
}

/** Status and body; headers differ with the moment, and stand on the tab of the answer. */
function answerText({ answer, reason }: Pick<ComparedRun, 'answer' | 'reason'>): string {
  if (answer === undefined) return reason === undefined ? 'no answer yet' : 'no answer';
  return `${answer.status} ${answer.reason}\n${prettyText(answer.body)}`;
}

function taskRunsOf(execution: Execution | undefined): readonly TaskRun[] {
  return execution?.taskRunList ?? [];
}

function taskRunLine({ taskId, value, state }: TaskRun): string {
  return `${taskId}${value === undefined ? '' : ` (${value})`} ${state.current}`;
}

function outputLines({ execution }: ComparedRun): string {
  const ofTasks = taskRunsOf(execution).map(({ taskId, outputs = '{}' }) => `${taskId} ${prettyText(outputs)}`);
  return [...ofTasks, ...(execution?.outputs === undefined ? [] : [`flow ${prettyText(execution.outputs)}`])].join(
    '\n',
  );
}

function logLine({ level, taskId, message }: LogEntry): string {
  return `${level} ${taskId === undefined ? '' : `${taskId}: `}${message}`;
}

/** A text without what differs from run to run anyway: ids of the execution and its taskruns, instants and durations. */
function withoutMoment(text: string, { execution }: ComparedRun): string {
  const ids = execution === undefined ? [] : [execution.id, ...execution.taskRunList.map(({ id }) => id)];
  const withoutIds = ids.reduce((rest, id) => rest.replaceAll(id, '(id)'), text);
  return withoutIds
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?/g, '(time)')
    .replace(/\bPT[\d.]+S\b/g, '(duration)');
}
