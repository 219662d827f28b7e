// Executions that a flow wants gone, over every storage.
import { expect, it } from 'vitest';
import type { PurgedExecutions } from '../../../src/main/plugin/ports.ts';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { instant, sampleDelivery, sampleLog, sampleMetric } from './sample-records.ts';

const all = { executions: true, logs: true, metrics: true };
const everything: PurgedExecutions = { endedUntil: instant(100), parts: all };

describeEachStorage('purging executions', ({ storage, write, writeExecutions, executionIds }) => {
  const cases: readonly (readonly [name: string, of: Partial<PurgedExecutions>, left: readonly string[]])[] = [
    ['takes all that have ended', {}, ['e4']],
    ['leaves what ended later', { endedUntil: instant(3) }, ['e5', 'e4', 'e3']],
    ['leaves what began before', { startedFrom: instant(3) }, ['e4', 'e2', 'e1']],
    ['takes a namespace with those below it', { namespace: 'a' }, ['e5', 'e4', 'e3']],
    ['takes a flow of one namespace alone', { namespace: 'a', flowId: 'f' }, ['e5', 'e4', 'e3', 'e2']],
    ['takes some states alone', { states: ['FAILED', 'RUNNING'] }, ['e5', 'e4', 'e2', 'e1']],
    ['takes their logs and figures alone', { parts: { ...all, executions: false } }, ['e5', 'e4', 'e3', 'e2', 'e1']],
  ];
  it.each(cases)('%s', (_, of, left) => {
    const flows = [
      { namespace: 'a', flowId: 'f' },
      { namespace: 'a.b', flowId: 'f' },
      { namespace: 'ab', flowId: 'f', state: 'FAILED' },
      { namespace: 'ab', flowId: 'g', state: 'RUNNING' },
      { namespace: 'ab', flowId: 'g' },
    ] as const;
    writeExecutions(5, (index) => ({ ...flows[index - 1], second: index }));
    valueOf(storage().purge({ ...everything, ...of }, { behind: 0, limit: 100 }));
    expect(executionIds()).toEqual(left);
  });

  it('counts what went with them, and leaves deliveries and the number of the last change', () => {
    writeExecutions(1);
    write({ type: 'delivery', number: 2, stored: sampleDelivery('d1', { executionId: 'e1' }) });
    write({ type: 'log', number: 3, log: sampleLog('e1', 'one') });
    write({ type: 'log', number: 4, log: sampleLog('e1', 'two') });
    write({ type: 'metric', number: 5, metric: sampleMetric('e1') });
    const part = valueOf(storage().purge(everything, { behind: 0, limit: 100 }));
    expect([
      part,
      valueOf(storage().logs('e1')),
      valueOf(storage().delivery('d1')).executionId,
      valueOf(storage().lastNumber()),
    ]).toEqual([
      {
        matched: [{ namespace: 'company.team', flowId: 'hello', executionId: 'e1' }],
        behind: 1,
        executions: 1,
        logs: 2,
        metrics: 1,
      },
      [],
      'e1',
      5,
    ]);
  });

  it('goes part by part, also where the executions stay', () => {
    writeExecutions(3);
    const of = { ...everything, parts: { ...all, executions: false } };
    const first = valueOf(storage().purge(of, { behind: 0, limit: 2 }));
    const second = valueOf(storage().purge(of, { behind: first.behind, limit: 2 }));
    const ids = [first, second].map(({ matched }) => matched.map(({ executionId }) => executionId));
    expect([ids, executionIds()]).toEqual([
      [['e1', 'e2'], ['e3']],
      ['e3', 'e2', 'e1'],
    ]);
  });
});
