// How lists are read: every filter that the window has goes along an index in the order of the list.
import { expect, it } from 'vitest';
import { openDriver } from '../../../src/main/journal/open-driver.ts';
import { type ListRequest, preparePages } from '../../../src/main/journal/read-pages.ts';
import { prepareDatabase } from '../../../src/main/journal/schema.ts';
import type { SqlDriver } from '../../../src/main/journal/sql-driver.ts';
import { textOf } from '../../../src/main/journal/sql-row.ts';

it.each([
  ['execution', {}, `SEARCH execution USING INTEGER PRIMARY KEY (rowid<?)`],
  ['execution', { namespace: 'a' }, 'SEARCH execution USING INDEX execution_namespace (namespace=? AND rowid<?)'],
  [
    'execution',
    { namespace: 'a', flowId: 'f' },
    'SEARCH execution USING INDEX execution_flow (namespace=? AND flow_id=? AND rowid<?)',
  ],
  ['execution', { state: 'FAILED' }, 'SEARCH execution USING INDEX execution_state (state=? AND rowid<?)'],
  ['delivery', {}, `SEARCH delivery USING INTEGER PRIMARY KEY (rowid<?)`],
  ['delivery', { namespace: 'a' }, 'SEARCH delivery USING INDEX delivery_namespace (namespace=? AND rowid<?)'],
  [
    'delivery',
    { namespace: 'a', flowId: 'f' },
    'SEARCH delivery USING INDEX delivery_flow (namespace=? AND flow_id=? AND rowid<?)',
  ],
] as const)('a list of each %s narrowed by %j is neither scanned nor sorted', (table, filter: ListRequest, plan) => {
  const driver = openDriver(':memory:');
  prepareDatabase(driver, 'normal');
  const asked: string[] = [];
  const listening: SqlDriver = {
    ...driver,
    prepare: (sql) => {
      asked.push(sql);
      return driver.prepare(sql);
    },
  };
  preparePages(listening, table)(filter);
  const values = [9, ...Object.values(filter).map(String), 50];
  const plans = asked.flatMap((sql) => driver.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(values));
  expect(plans.map((row) => textOf(row, 'detail'))).toEqual([plan]);
  driver.close();
});
