// The executions that a search of Kestra's API finds: newest first where nothing else is asked. What the database has
// an index for it narrows itself; all else is looked at record by record, in pieces, so that others get their turn.
// Source: `kestra-api.md` §2 and §4.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ok, type Result } from '../../contract/errors.ts';
import { parseInstant } from '../../contract/instant.ts';
import type { ExecutionFilter } from '../../contract/methods.ts';
import type { ExecutionSummary } from '../../contract/model.ts';
import { stateNames } from '../../contract/state.ts';
import type { JsonText } from '../../contract/value.ts';
import { printExecution } from '../kestra-json.ts';
import { createMatcher, type Searched } from './match-condition.ts';
import { type Condition, readConditions } from './query-filters.ts';
import { faultOf, type RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';
import { readPage, type SortKeys, takePage } from './rest-query.ts';

/** How many summaries are read at once. */
const pieceMax = 500;

/** What is searched. */
export interface RestSearch {
  readonly tenant: string;
  readonly query: URLSearchParams;
}

/** Answers `{"results":[…],"total":n}` as the profile has it. */
export async function searchExecutions(
  { tenant, query }: RestSearch,
  { journal, environment }: Pick<RestParts, 'journal' | 'environment'>,
): Promise<Result<JsonText, RestFault>> {
  const { switches } = environment.rendering;
  const page = readPage(query);
  if (!page.ok) return page;
  const conditions = readConditions(query, { resource: 'EXECUTION', switches });
  if (!conditions.ok) return conditions;
  const matcher = createMatcher(conditions.value, environment.clock.nowNanos());
  if (!matcher.ok) return matcher;
  // Summaries alone are held; the whole of an execution may be large.
  const found: ExecutionSummary[] = [];
  const filter = indexedOf(conditions.value);
  let before: string | undefined;
  do {
    const piece = journal.storage.executions({
      ...filter,
      limit: pieceMax,
      ...(before === undefined ? {} : { before }),
    });
    if (!piece.ok) return { ok: false, error: faultOf(piece.error) };
    found.push(...piece.value.results.filter((each) => each.tenantId === tenant && matcher.value(toSearched(each))));
    before = piece.value.next;
    // A search may go through a hundred thousand records, and others have their turn in between.
    if (before !== undefined) await nextTurn();
  } while (before !== undefined);
  const taken = takePage(found, page.value, sortKeys);
  if (!taken.ok) return taken;
  // Only the executions of the page itself are read whole.
  const printed = taken.value.results.flatMap(({ id }) => {
    const execution = journal.storage.execution(id);
    // One that was pruned meanwhile is not there any more.
    return execution.ok ? [printExecution(execution.value, switches, 'list')] : [];
  });
  return ok(`{"results":[${printed.join()}],"total":${taken.value.total}}`);
}

// By Kestra's names. A column that an execution has no value for, such as the end of one that runs, comes first.
const sortKeys: SortKeys<ExecutionSummary> = new Map<string, (record: ExecutionSummary) => string | number | undefined>(
  [
    ['id', ({ id }) => id],
    ['namespace', ({ namespace }) => namespace],
    ['flowId', ({ flowId }) => flowId],
    ['flowRevision', ({ flowRevision }) => flowRevision],
    ['state.current', ({ state }) => state],
    // Instants as texts of one length are in order of time.
    ['state.startDate', ({ startDate }) => orderOf(startDate)],
    ['state.endDate', ({ endDate }) => (endDate === undefined ? undefined : orderOf(endDate))],
    ['state.duration', ({ startDate, endDate }) => durationOf(startDate, endDate)],
  ],
);

/** An instant as a text of fixed length: nanoseconds since 1970. */
function orderOf(date: string): string {
  return String(parseInstant(date)).padStart(20, '0');
}

/** From start to end in nanoseconds; absent while it runs. */
function durationOf(startDate: string, endDate: string | undefined): number | undefined {
  return endDate === undefined ? undefined : Number(parseInstant(endDate) - parseInstant(startDate));
}

/** What can be asked of an execution. */
function toSearched(summary: ExecutionSummary): Searched {
  const { id, namespace, flowId, state, startDate, endDate, parentId, labels } = summary;
  return {
    texts: { namespace, flowId, state, kind: 'NORMAL', parentId, triggerExecutionId: parentId },
    dates: { startDate, endDate },
    labels,
    fullText: `${id} ${namespace}.${flowId}`,
  };
}

/** The conditions that the database can see to itself; they are asked of each record all the same. */
function indexedOf(conditions: readonly Condition[]): ExecutionFilter {
  const valueOf = (name: string): string | undefined => {
    const condition = conditions.find(({ field, operation, values }) => {
      return field === name && values.length === 1 && (operation === 'EQUALS' || operation === 'IN');
    });
    return condition?.values[0];
  };
  // Only equality can be looked up; a prefix or a list of several is left to the search.
  const [namespace, flowId, stateText] = ['namespace', 'flowId', 'state'].map(valueOf);
  const state = stateNames.find((name) => name === stateText);
  return {
    ...(namespace === undefined ? {} : { namespace }),
    ...(flowId === undefined ? {} : { flowId }),
    ...(state === undefined ? {} : { state }),
  };
}
