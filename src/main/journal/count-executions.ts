// Counts executions by flow, in the database itself. Throws as SQLite does.
import type { CountedExecutions, FlowCount } from '../plugin/ports.ts';
import type { SqlDriver } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** Readies the count. */
export function prepareCounts(driver: SqlDriver): (of: CountedExecutions) => readonly FlowCount[] {
  // Without its last letter an instant with a fraction stands behind the same one without, as it has to.
  const statement = driver.prepare(`
    SELECT namespace, flow_id, count(*) AS count FROM execution
    WHERE rtrim(started_at, 'Z') >= rtrim(?, 'Z')
      AND (? = '' OR rtrim(json_extract(summary, '$.endDate'), 'Z') <= rtrim(?, 'Z'))
      AND (? = '' OR state IN (SELECT value FROM json_each(?)))
    GROUP BY namespace, flow_id ORDER BY namespace, flow_id`);
  return ({ startedFrom, endedUntil = '', states }) => {
    const asked = states === undefined ? '' : 'some';
    const rows = statement.all([startedFrom, endedUntil, endedUntil, asked, JSON.stringify(states ?? [])]);
    return rows.map((row) => ({
      namespace: textOf(row, 'namespace'),
      flowId: textOf(row, 'flow_id'),
      count: numberOf(row, 'count'),
    }));
  };
}
