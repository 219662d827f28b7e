// An execution comes back whole, wherever the variables of its trigger lie.
import { expect, it } from 'vitest';
import { prepareDatabase } from '../../../src/main/journal/schema.ts';
import {
  prepareExecution,
  prepareWholeExecutions,
  wholeExecutions,
} from '../../../src/main/journal/write-execution.ts';
import { availableDrivers } from './drivers.ts';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { sampleExecution, sharedRequest } from './sample-records.ts';

const { stored, execution } = sharedRequest('d1', 'e1');
const running = { ...execution, state: sampleExecution('e1', { state: 'RUNNING' }).state };

describeEachStorage('an execution', ({ storage, write }) => {
  it('that came with its delivery comes back whole, in each state and by each way', () => {
    write({ type: 'delivery', number: 1, stored }, { type: 'execution', number: 2, execution: running });
    const unfinished = valueOf(storage().unfinished());
    const first = valueOf(storage().execution('e1'));
    write({ type: 'execution', number: 3, execution: { ...execution, parentId: 'e0' } });
    const started = valueOf(storage().startedBy('e0'));
    expect([unfinished, first, started]).toEqual([[running], running, [{ ...execution, parentId: 'e0' }]]);
  });

  it.each([
    ['without its delivery', [{ type: 'execution', number: 2, execution }]],
    [
      'before its delivery',
      [
        { type: 'execution', number: 1, execution },
        { type: 'delivery', number: 2, stored },
      ],
    ],
    [
      'with a delivery of other variables',
      [
        { type: 'delivery', number: 1, stored: { ...stored, variables: '{"other":1}' } },
        { type: 'execution', number: 2, execution },
      ],
    ],
    [
      'with a delivery that has none',
      [
        { type: 'delivery', number: 1, stored: { delivery: stored.delivery, body: stored.body } },
        { type: 'execution', number: 2, execution },
      ],
    ],
  ] as const)('that was written %s comes back whole, then and later', (_, changes) => {
    write(...changes);
    const first = valueOf(storage().execution('e1'));
    write({ type: 'execution', number: 3, execution: running });
    expect([first, valueOf(storage().execution('e1'))]).toEqual([execution, running]);
  });

  it('of the same delivery as another one has variables of its own', () => {
    const again = { ...execution, id: 'e2', outputs: '{"again":true}' };
    write({ type: 'delivery', number: 1, stored }, { type: 'execution', number: 2, execution });
    write({ type: 'execution', number: 3, execution: again });
    valueOf(storage().remove('e1', { executions: true, logs: true, metrics: true }));
    expect(valueOf(storage().execution('e2'))).toEqual(again);
  });
});

it.each(availableDrivers())('finds by its index what it only numbers anew, over %s', (_, open) => {
  const driver = open(':memory:');
  prepareDatabase(driver, 'normal');
  const plans: string[] = [];
  const explained = {
    ...driver,
    prepare: (sql: string) => {
      const plan = driver.prepare(`EXPLAIN QUERY PLAN ${sql}`);
      if (sql.startsWith('UPDATE execution')) plans.push(JSON.stringify(plan.all(['e1', 1])));
      return driver.prepare(sql);
    },
  };
  const write = prepareExecution(explained);
  write({ number: 1, execution, shared: undefined });
  write({ number: 7, execution, shared: undefined, isDocumentSame: true, behind: { put: [], removed: [] } });
  const row = driver.prepare(`SELECT e.number, ${wholeExecutions}`).get([]) ?? {};
  expect([plans.length, plans.join().includes('USING INDEX execution_id'), row['number']]).toEqual([1, true, 7]);
  expect(prepareWholeExecutions(driver)(row)).toEqual(execution);
  driver.close();
});
