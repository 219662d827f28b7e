// Executions since an instant, counted by flow, over every storage.
import { expect, it } from 'vitest';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { instant } from './sample-records.ts';

const flows = [
  { namespace: 'b', id: 'g' },
  { namespace: 'a', id: 'f' },
  { namespace: 'a', id: 'never' },
];

describeEachStorage('counting what began of late', ({ storage, writeExecutions }) => {
  it.each<readonly [name: string, since: string, counts: readonly string[]]>([
    ['counts all from the beginning', instant(0), ['b.g 3 1 1', 'a.f 2 1 0', 'a.never 0 0 0']],
    ['leaves out what began before', instant(3), ['b.g 2 0 1', 'a.f 1 1 0', 'a.never 0 0 0']],
    ['counts what began at that very instant', instant(5), ['b.g 1 0 0', 'a.f 0 0 0', 'a.never 0 0 0']],
    ['counts nothing behind the last', instant(9), ['b.g 0 0 0', 'a.f 0 0 0', 'a.never 0 0 0']],
  ])('%s', (_, since, counts) => {
    const made = [
      { namespace: 'b', flowId: 'g', state: 'FAILED' },
      { namespace: 'a', flowId: 'f' },
      { namespace: 'a', flowId: 'f', state: 'KILLED' },
      { namespace: 'b', flowId: 'g', state: 'WARNING' },
      { namespace: 'b', flowId: 'g', state: 'RUNNING' },
    ] as const;
    writeExecutions(5, (index) => ({ ...made[index - 1], second: index }));
    const found = valueOf(storage().recentExecutions({ flows, since }));
    expect(
      found.map(({ namespace, id, total, failed, warning }) => `${namespace}.${id} ${total} ${failed} ${warning}`),
    ).toEqual(counts);
  });

  it('counts nothing where there is nothing', () => {
    expect(valueOf(storage().recentExecutions({ flows: flows.slice(0, 1), since: instant(0) }))).toEqual([
      { namespace: 'b', id: 'g', total: 0, failed: 0, warning: 0 },
    ]);
  });
});
