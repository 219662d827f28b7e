// Deletes executions that a flow wants gone, oldest first, one bounded part a call; what the settings remove is in
// `prune-records.ts`. Executions that have not ended stay, and so does every delivery. Throws as SQLite does.
// Source: `ExecutionService.purge` of Kestra; which executions match as in its `find`.
import { isTerminated, stateNames } from '../contract/state.ts';
import type { PurgedExecutions, PurgedPart, PurgePage } from '../plugin/ports.ts';
import { prepareRemoval } from './remove-execution.ts';
import type { SqlDriver } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** Readies it; the function is called within the caller's transaction. */
export function preparePurge(driver: SqlDriver): (of: PurgedExecutions, page: PurgePage) => PurgedPart {
  // Without its last letter an instant with a fraction stands behind the same one without, as it has to.
  const find = driver.prepare(`
    SELECT sequence, id, namespace, flow_id FROM execution
    WHERE sequence > ?1 AND state IN (SELECT value FROM json_each(?2))
      AND rtrim(json_extract(summary, '$.endDate'), 'Z') <= rtrim(?3, 'Z')
      AND rtrim(started_at, 'Z') >= rtrim(?4, 'Z')
      AND (?5 = '' OR namespace = ?5 OR (?6 = '' AND substr(namespace, 1, length(?5) + 1) = ?5 || '.'))
      AND (?6 = '' OR flow_id = ?6)
    ORDER BY sequence LIMIT ?7`);
  const remove = prepareRemoval(driver);
  return ({ namespace = '', flowId = '', startedFrom = '', endedUntil, states = stateNames, parts }, page) => {
    const ended = JSON.stringify(states.filter((state) => isTerminated(state)));
    const rows = find.all([page.behind, ended, endedUntil, startedFrom, namespace, flowId, page.limit]);
    const removed = { executions: 0, logs: 0, metrics: 0 };
    for (const row of rows) {
      const went = remove(textOf(row, 'id'), parts);
      removed.executions += went.executions;
      removed.logs += went.logs;
      removed.metrics += went.metrics;
    }
    const last = rows.at(-1);
    return {
      ...removed,
      matched: rows.map((row) => ({
        namespace: textOf(row, 'namespace'),
        flowId: textOf(row, 'flow_id'),
        executionId: textOf(row, 'id'),
      })),
      behind: last === undefined ? page.behind : numberOf(last, 'sequence'),
    };
  };
}
