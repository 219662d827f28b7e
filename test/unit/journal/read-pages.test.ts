// Lists: what they hold, how they go on, and that they go along an index in the order of the list.
import { expect, it } from 'vitest';
import { openDriver } from '../../../src/main/journal/open-driver.ts';
import { type ListRequest, preparePages } from '../../../src/main/journal/read-pages.ts';
import { prepareDatabase } from '../../../src/main/journal/schema.ts';
import type { SqlDriver } from '../../../src/main/journal/sql-driver.ts';
import { textOf } from '../../../src/main/journal/sql-row.ts';
import { summaryOfDelivery, summaryOfExecution } from '../../../src/main/journal/summary.ts';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { sampleDelivery, sampleExecution } from './sample-records.ts';

it.each([
  ['execution', {}, `SEARCH execution USING INTEGER PRIMARY KEY (rowid<?)`],
  ['execution', { namespace: 'a' }, 'SEARCH execution USING INDEX execution_namespace (namespace=? AND rowid<?)'],
  [
    'execution',
    { namespace: 'a', flowId: 'f' },
    'SEARCH execution USING INDEX execution_flow (namespace=? AND flow_id=? AND rowid<?)',
  ],
  ['execution', { parentId: 'p' }, 'SEARCH execution USING INDEX execution_parent (<expr>=? AND rowid<?)'],
  ['execution', { state: 'FAILED' }, 'SEARCH execution USING INDEX execution_state (state=? AND rowid<?)'],
  ['delivery', {}, `SEARCH delivery USING INTEGER PRIMARY KEY (rowid<?)`],
  ['delivery', { namespace: 'a' }, 'SEARCH delivery USING INDEX delivery_namespace (namespace=? AND rowid<?)'],
  [
    'delivery',
    { namespace: 'a', flowId: 'f' },
    'SEARCH delivery USING INDEX delivery_flow (namespace=? AND flow_id=? AND rowid<?)',
  ],
  ['delivery', { sentId: 'k' }, 'SEARCH delivery USING INDEX delivery_sent_id (<expr>=? AND rowid<?)'],
  [
    'delivery',
    { namespace: 'a', flowId: 'f', sentId: 'k' },
    'SEARCH delivery USING INDEX delivery_sent_id (<expr>=? AND rowid<?)',
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

describeEachStorage('a list', ({ storage, write, writeExecutions }) => {
  it('shows the turns of a loop, and other executions that tasks started, of their parent', () => {
    const startedBy = { executionId: 'p', taskRunId: 't', index: 0, depth: 1 };
    const turn = { ...sampleExecution('turn'), startedBy, loopRun: { taskId: 'l', index: 0, value: 'v' } };
    const child = { ...sampleExecution('child'), startedBy };
    write(
      { type: 'execution', number: 1, execution: sampleExecution('p') },
      { type: 'execution', number: 2, execution: turn },
      { type: 'execution', number: 3, execution: child },
    );
    const ids = (filter: ListRequest) => valueOf(storage().executions(filter)).results.map(({ id }) => id);
    expect([ids({}), ids({ parentId: 'p' }), valueOf(storage().startedBy('p'))]).toEqual([
      ['child', 'p'],
      ['child', 'turn'],
      [turn, child],
    ]);
  });

  it('show summaries, newest first', () => {
    const stored = sampleDelivery('d1');
    write({ type: 'delivery', number: 1, stored }, { type: 'delivery', number: 2, stored: sampleDelivery('d2') });
    write(
      { type: 'execution', number: 3, execution: sampleExecution('e1') },
      { type: 'execution', number: 4, execution: sampleExecution('e2') },
    );
    write({ type: 'execution', number: 5, execution: sampleExecution('e1', { state: 'FAILED' }) });
    expect([valueOf(storage().deliveries({})), valueOf(storage().executions({}))]).toEqual([
      { results: [summaryOfDelivery(sampleDelivery('d2').delivery), summaryOfDelivery(stored.delivery)] },
      {
        results: [
          summaryOfExecution(sampleExecution('e2')),
          summaryOfExecution(sampleExecution('e1', { state: 'FAILED' })),
        ],
      },
    ]);
  });

  it('go on page by page without gap or double, while records come and go', () => {
    writeExecutions(7, () => ({}));
    const first = valueOf(storage().executions({ limit: 3 }));
    write({ type: 'execution', number: 8, execution: sampleExecution('new') });
    const second = valueOf(
      storage().executions({ limit: 3, ...(first.next === undefined ? {} : { before: first.next }) }),
    );
    const third = valueOf(
      storage().executions({ limit: 3, ...(second.next === undefined ? {} : { before: second.next }) }),
    );
    const ids = [first, second, third].map(({ results }) => results.map(({ id }) => id));
    expect([...ids, third.next]).toEqual([['e7', 'e6', 'e5'], ['e4', 'e3', 'e2'], ['e1'], undefined]);
  });

  it('have 50 records a page, 500 at most, and 1 at least', () => {
    writeExecutions(510, () => ({}));
    const lengths = [undefined, 9999, 0, 510].map(
      (limit) => valueOf(storage().executions(limit === undefined ? {} : { limit })).results.length,
    );
    expect(lengths).toEqual([50, 500, 1, 500]);
  });

  it.each([
    ['a namespace', { namespace: 'a' }, ['e6', 'e5', 'e3', 'e2']],
    ['a flow', { namespace: 'a', flowId: 'x' }, ['e6', 'e3']],
    ['a flow id in any namespace', { flowId: 'x' }, ['e6', 'e4', 'e3', 'e1']],
    ['a state', { state: 'RUNNING' }, ['e6', 'e4', 'e2']],
    ['a flow and a state', { namespace: 'a', flowId: 'x', state: 'RUNNING' }, ['e6']],
    ['what there is not', { namespace: 'a', flowId: "'; --" }, []],
  ] as const)('narrowed to %s holds nothing else', (_, filter, expected) => {
    writeExecutions(6, (index) => ({
      namespace: index % 3 === 1 ? 'b' : 'a',
      flowId: index % 3 === 2 ? 'y' : 'x',
      state: index % 2 === 0 ? 'RUNNING' : 'SUCCESS',
    }));
    expect(valueOf(storage().executions(filter)).results.map(({ id }) => id)).toEqual(expected);
  });

  it.each(['', 'x', '-1', '1.5', '99999999999999999999'])('refuse "%s" as the next page', (before) => {
    const page = storage().deliveries({ before });
    expect(page.ok ? '' : page.error.code).toBe('PARAMETERS_INVALID');
  });
});
