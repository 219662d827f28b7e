// Log entries by Kestra's API: those of one execution, a search over all of them, and the text that is downloaded.
// Source: `kestra-api.md` §5.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ok, type Result } from '../../contract/errors.ts';
import { type LogEntry, logLevels } from '../../contract/model.ts';
import { parseInstant } from '../../contract/instant.ts';
import type { JsonText } from '../../contract/value.ts';
import { printLog, printLogs } from '../kestra-json.ts';
import { type ExecutionId, findExecution } from './change-execution.ts';
import { createMatcher, type Matcher, type Searched } from './match-condition.ts';
import { type Condition, readConditions } from './query-filters.ts';
import { faultOf, type RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';
import { readPage, type SortKeys, takePage } from './rest-query.ts';
import type { RestSearch } from './search-executions.ts';

/** What finding needs. */
type Parts = Pick<RestParts, 'journal' | 'environment'>;

/** Which entries of one execution. */
export interface LogsOf extends ExecutionId {
  /** `minLevel`, `taskId`, `taskRunId`, `attempt`, or filters. */
  readonly query: URLSearchParams;
}

/** The entries of an execution, oldest first; of one that is not there, none. */
export function listLogs(of: LogsOf, parts: Parts): Result<JsonText, RestFault> {
  const logs = readLogs(of, parts);
  return logs.ok ? ok(printLogs(logs.value, { ...parts.environment.rendering, tenantId: of.tenant })) : logs;
}

/** The same as text: a line each, `<time> <level> <message>`. */
export function downloadLogs(of: LogsOf, parts: Parts): Result<string, RestFault> {
  // Kestra's own line for a log file, with the instant as it was logged.
  const logs = readLogs(of, parts);
  if (!logs.ok) return logs;
  return ok(logs.value.map(({ timestamp, level, message }) => `${timestamp} ${level} ${message}`).join('\n'));
}

/** A search over the entries of all executions: `{"results":[…],"total":n}`, newest first. */
export async function searchLogs({ tenant, query }: RestSearch, parts: Parts): Promise<Result<JsonText, RestFault>> {
  const { switches } = parts.environment.rendering;
  const page = readPage(query);
  if (!page.ok) return page;
  const conditions = readConditions(query, { resource: 'LOG', switches });
  if (!conditions.ok) return conditions;
  const matcher = createMatcher(conditions.value.map(asLogCondition), parts.environment.clock.nowNanos());
  if (!matcher.ok) return matcher;
  const found: LogEntry[] = [];
  let before: string | undefined;
  // The journal has entries by execution, so that the search goes from one to the next, newest first.
  do {
    const piece = parts.journal.storage.executions({ limit: 500, ...(before === undefined ? {} : { before }) });
    if (!piece.ok) return { ok: false, error: faultOf(piece.error) };
    for (const { id, tenantId } of piece.value.results) {
      if (tenantId !== tenant) continue;
      const logs = parts.journal.storage.logs(id);
      if (!logs.ok) return { ok: false, error: faultOf(logs.error) };
      found.push(...logs.value.filter((log) => matcher.value(toSearched(log))));
    }
    before = piece.value.next;
    await nextTurn();
  } while (before !== undefined);
  const { sort } = page.value;
  // Entries of several executions are mixed by their time, as Kestra's index has them.
  const newestFirst = { ...page.value, sort: sort.length > 0 ? sort : [{ column: 'timestamp', isDescending: true }] };
  const taken = takePage(found, newestFirst, sortKeys);
  if (!taken.ok) return taken;
  const printed = taken.value.results.map((log) => printLog(log, { switches, tenantId: tenant }));
  // The newer version also knows pages that begin behind a cursor; these do not.
  const kind = switches.hasNewApi ? ',"type":"OFFSET"' : '';
  return ok(`{"results":[${printed.join()}],"total":${taken.value.total}${kind}}`);
}

// By Kestra's names; instants are padded, so that texts of them are in order of time.
const sortKeys: SortKeys<LogEntry> = new Map<string, (log: LogEntry) => string | number>([
  ['timestamp', ({ timestamp }) => String(parseInstant(timestamp)).padStart(20, '0')],
  ['level', ({ level }) => logLevels.indexOf(level)],
  ['namespace', ({ namespace }) => namespace],
  ['flowId', ({ flowId }) => flowId],
]);

/** The entries of an execution that are wanted; of one that is not there, none, as in Kestra. */
function readLogs(of: LogsOf, parts: Parts): Result<readonly LogEntry[], RestFault> {
  const isWanted = readLogMatcher(of.query, parts);
  if (!isWanted.ok) return isWanted;
  const found = findExecution(of, parts);
  if (!found.ok) return found.error.kind === 'notFound' ? ok([]) : found;
  const logs = parts.journal.storage.logs(of.id);
  return logs.ok ? ok(logs.value.filter(isWanted.value)) : { ok: false, error: faultOf(logs.error) };
}

/** Which entries of one execution a query asks for. */
export function readLogMatcher(
  query: URLSearchParams,
  { environment }: Pick<RestParts, 'environment'>,
): Result<(log: LogEntry) => boolean, RestFault> {
  const conditions = readConditions(query, { resource: 'LOG', switches: environment.rendering.switches });
  if (!conditions.ok) return conditions;
  const matcher = createMatcher(conditions.value.map(asLogCondition), environment.clock.nowNanos());
  if (!matcher.ok) return matcher;
  // Older clients say the task beside the filters, not among them.
  const isOfTask = taskMatcher(query);
  return ok((log) => isOfTask(toSearched(log)) && matcher.value(toSearched(log)));
}

/** A task wins over a taskrun, and an attempt counts only with a taskrun. */
function taskMatcher(query: URLSearchParams): Matcher {
  const [taskId, taskRunId, attempt] = [query.get('taskId'), query.get('taskRunId'), query.get('attempt')];
  if (taskId !== null) return ({ texts }) => texts['taskId'] === taskId;
  if (taskRunId === null) return () => true;
  return ({ texts }) => texts['taskRunId'] === taskRunId && (attempt === null || texts['attemptNumber'] === attempt);
}

/** An entry has one date, which both bounds and the range of time are of. */
function asLogCondition(condition: Condition): Condition {
  return condition.field === 'endDate' ? { ...condition, field: 'startDate' } : condition;
}

/** What can be asked of an entry. Its date is what Kestra's filters call the start. */
function toSearched(log: LogEntry): Searched {
  const { namespace, flowId, taskId, taskRunId, attemptNumber, triggerId, executionId, level, message } = log;
  const attempt = attemptNumber === undefined ? undefined : String(attemptNumber);
  return {
    texts: { namespace, flowId, taskId, taskRunId, triggerId, executionId, level, attemptNumber: attempt },
    dates: { startDate: log.timestamp },
    fullText: `${namespace} ${flowId} ${taskId ?? ''} ${executionId} ${message}`,
  };
}
