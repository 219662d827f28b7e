// Counts what came for flows by hour of the clock, for many flows at once and without reading a row: hours become
// numbers by halving (`first-since`), and what lies between two numbers is counted in an index. Throws as SQLite does.
import type { FlowName } from '../contract/methods.ts';
import { hourCountMax, recentHours, type RecentDeliveries } from '../contract/recent-deliveries.ts';
import type { IsoInstant } from '../contract/state.ts';
import { prepareFirstSince } from './first-since.ts';
import type { SqlDriver, SqlValue } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** What is counted. */
export interface RecentHoursRequest {
  readonly flows: readonly FlowName[];
  /** An instant of the last hour. */
  readonly at: IsoInstant;
}

const hourMs = 60 * 60 * 1000;

/** Beyond the number of any delivery; the hour that runs has no end yet. */
const noEnd = Number.MAX_SAFE_INTEGER;

/** Readies the count; it answers in the order of the flows that are asked for. */
export function prepareHours(driver: SqlDriver): (request: RecentHoursRequest) => readonly RecentDeliveries[] {
  const firstSince = prepareFirstSince(driver, 'delivery');
  // The two last columns are bound once for all flows: `json_each` has a row for each of them, in order.
  const newest = driver.prepare(`
    SELECT received_at, coalesce(last >= ?2, 0) AS is_recent FROM (
      SELECT key, (SELECT max(sequence) FROM delivery WHERE namespace = value ->> 0 AND flow_id = value ->> 1) AS last
      FROM json_each(?1)
    ) LEFT JOIN delivery ON sequence = last ORDER BY key`);
  const countAll = prepareCount(driver, 'delivery_flow', 'TRUE');
  const countOthers = prepareCount(driver, 'delivery_refused', 'execution_id IS NULL');
  return ({ flows, at }) => {
    const bounds = hoursUntil(at).map(firstSince);
    const ranges = JSON.stringify(bounds.map((first, index) => [first, bounds[index + 1] ?? noEnd]));
    const asked = JSON.stringify(flows.map(({ namespace, id }) => [namespace, id]));
    const rows = newest.all([asked, bounds[0] ?? noEnd]);
    return flows.map(({ namespace, id }, index) => {
      const row = rows[index] ?? {};
      if (typeof row['received_at'] !== 'string') return { namespace, id, hours: [] };
      const lastAt = textOf(row, 'received_at');
      // Most flows of a large folder have had nothing today: they cost this one look.
      if (numberOf(row, 'is_recent') === 0) return { namespace, id, hours: [], lastAt };
      const others = countOthers([ranges, namespace, id, hourCountMax]);
      const hours = countAll([ranges, namespace, id, hourCountMax]).map((all, hour) => {
        // Where counting stopped at the bound, a part may be as large as the whole.
        const refused = Math.min(all, others[hour] ?? 0);
        return { executed: all - refused, others: refused };
      });
      return { namespace, id, hours, lastAt };
    });
  };
}

/** The beginnings of the hours, the oldest first. */
function hoursUntil(at: IsoInstant): readonly IsoInstant[] {
  const last = Math.floor(Date.parse(at) / hourMs) * hourMs;
  return Array.from({ length: recentHours }, (_none, index) =>
    new Date(last - (recentHours - 1 - index) * hourMs).toISOString(),
  );
}

/** Counts the deliveries of a flow between each two numbers; the index holds all that the condition asks for. */
function prepareCount(
  driver: SqlDriver,
  index: 'delivery_flow' | 'delivery_refused',
  condition: string,
): (values: readonly SqlValue[]) => readonly number[] {
  const statement = driver.prepare(`
    SELECT (SELECT count(*) FROM (
      SELECT 1 FROM delivery INDEXED BY ${index} WHERE namespace = ?2 AND flow_id = ?3 AND ${condition}
        AND sequence >= value ->> 0 AND sequence < value ->> 1 LIMIT ?4
    )) AS count FROM json_each(?1) ORDER BY key`);
  return (values) => statement.all(values).map((row) => numberOf(row, 'count'));
}
