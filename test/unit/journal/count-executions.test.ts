// Executions counted by flow, over every storage.
import { expect, it } from 'vitest';
import type { CountedExecutions } from '../../../src/main/plugin/ports.ts';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { instant } from './sample-records.ts';

describeEachStorage('counting executions', ({ storage, writeExecutions }) => {
  const cases: readonly (readonly [name: string, of: CountedExecutions, counts: readonly string[]])[] = [
    ['counts each flow', { startedFrom: instant(0) }, ['a f 1', 'b f 1', 'b g 2']],
    ['leaves out what began before', { startedFrom: instant(2) }, ['b f 1', 'b g 2']],
    [
      'has an instant without fraction before one with',
      { startedFrom: instant(2).replace('.000Z', '.000000001Z') },
      ['b g 2'],
    ],
    ['leaves out what ended later', { startedFrom: instant(0), endedUntil: instant(3) }, ['a f 1', 'b f 1']],
    ['takes some states alone', { startedFrom: instant(0), states: ['RUNNING', 'FAILED'] }, ['b f 1', 'b g 1']],
    ['takes no state', { startedFrom: instant(0), states: [] }, []],
  ];
  it.each(cases)('%s', (_, of, counts) => {
    const flows = [
      { namespace: 'a', flowId: 'f' },
      { namespace: 'b', flowId: 'f', state: 'FAILED' },
      { namespace: 'b', flowId: 'g' },
      { namespace: 'b', flowId: 'g', state: 'RUNNING' },
    ] as const;
    writeExecutions(4, (index) => ({ ...flows[index - 1], second: index }));
    const found = valueOf(storage().countExecutions(of));
    expect(found.map(({ namespace, flowId, count }) => `${namespace} ${flowId} ${count}`)).toEqual(counts);
  });
});
