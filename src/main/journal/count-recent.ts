// Counts what began since an instant, for many flows at once, without reading what is older: the rows from that instant
// on are found by halving, as numbers rise with time, and counted in indexes that end in that number. Throws as SQLite does.
import type { FlowName } from '../contract/methods.ts';
import { recentCountMax, type RecentExecutions } from '../contract/recent-executions.ts';
import type { IsoInstant } from '../contract/state.ts';
import { prepareFirstSince } from './first-since.ts';
import type { SqlDriver } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** What is counted. */
export interface RecentRequest {
  readonly flows: readonly FlowName[];
  readonly since: IsoInstant;
}

/** Most executions that ended otherwise than well which are looked at, newest first; what is beyond counts as well. */
const othersMax = 100_000;

/** Readies the count; it answers in the order of the flows that are asked for. */
export function prepareRecent(driver: SqlDriver): (request: RecentRequest) => readonly RecentExecutions[] {
  const findFirst = prepareFirstSince(driver, 'execution');
  // The name and the number are all that the index `execution_flow` has to give: no row is read.
  const totals = driver.prepare(`
    SELECT (SELECT count(*) FROM (
      SELECT 1 FROM execution WHERE namespace = value ->> 0 AND flow_id = value ->> 1 AND sequence >= ?2 LIMIT ?3
    )) AS count FROM json_each(?1) ORDER BY key`);
  // Few end so, and these alone are read.
  const others = driver.prepare(`
    SELECT namespace, flow_id, state = 'WARNING' AS is_warning, count(*) AS count FROM (
      SELECT namespace, flow_id, state FROM execution INDEXED BY execution_state
      WHERE state IN ('FAILED', 'KILLED', 'WARNING') AND sequence >= ?1 LIMIT ?2
    ) GROUP BY namespace, flow_id, is_warning`);
  return ({ flows, since }) => {
    const first = findFirst(since);
    const asked = JSON.stringify(flows.map(({ namespace, id }) => [namespace, id]));
    const counts = totals.all([asked, first, recentCountMax]);
    const ended = new Map(
      others
        .all([first, othersMax])
        .map((row) => [
          keyOf(textOf(row, 'namespace'), textOf(row, 'flow_id'), numberOf(row, 'is_warning') === 1),
          numberOf(row, 'count'),
        ]),
    );
    return flows.map(({ namespace, id }, index) => {
      const total = numberOf(counts[index] ?? {}, 'count');
      // Where counting stopped, parts of what there is must not be more than the whole.
      const failed = Math.min(total, ended.get(keyOf(namespace, id, false)) ?? 0);
      const warning = Math.min(total - failed, ended.get(keyOf(namespace, id, true)) ?? 0);
      return { namespace, id, total, failed, warning };
    });
  };
}

function keyOf(namespace: string, id: string, isWarning: boolean): string {
  return `${namespace}\n${id}\n${isWarning}`;
}
