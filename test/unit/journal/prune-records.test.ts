// Pruning: what goes, what stays, and how much at once.
import { expect, it } from 'vitest';
import type { Retention, Storage } from '../../../src/main/journal/storage.ts';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { instant, sampleDelivery, sampleExecution, sampleLog, sampleMetric } from './sample-records.ts';

const unbounded = { deliveriesMax: 1e9, executionsMax: 1e9, ageMaxDays: 1e5, databaseBytesMax: 1e15 };

describeEachStorage('pruning', ({ storage, write, writeExecutions, executionIds }) => {
  it('removes nothing within the bounds', () => {
    writeExecutions(3, () => ({}));
    expect([pruneAll(storage(), { executionsMax: 3 }), executionIds()]).toEqual([[], ['e3', 'e2', 'e1']]);
  });

  it('removes the oldest beyond a count with their logs and figures, and never what still runs', () => {
    writeExecutions(5, (index) => ({ state: index === 2 ? 'RUNNING' : 'SUCCESS' }));
    write(
      { type: 'log', number: 11, log: sampleLog('e1', 'gone') },
      { type: 'log', number: 12, log: sampleLog('e5', 'kept') },
      { type: 'metric', number: 13, metric: sampleMetric('e1') },
    );
    expect(pruneAll(storage(), { executionsMax: 2 })).toEqual([3]);
    const kept = [storage().logs('e1'), storage().logs('e5'), storage().metrics('e1')];
    expect([executionIds(), ...kept.map((each) => valueOf<readonly unknown[]>(each).length)]).toEqual([
      ['e5', 'e2'],
      0,
      1,
      0,
    ]);
  });

  it('goes by pieces', () => {
    writeExecutions(120, () => ({}));
    expect([pruneAll(storage(), { executionsMax: 0 }), executionIds()]).toEqual([[50, 50, 20], []]);
  });

  it('removes what is too old', () => {
    writeExecutions(4, (index) => ({ second: index * 43_200 }));
    expect([pruneAll(storage(), { ageMaxDays: 1 }, instant(3 * 43_200)), executionIds()]).toEqual([
      [],
      ['e4', 'e3', 'e2', 'e1'],
    ]);
    expect([pruneAll(storage(), { ageMaxDays: 1 }, instant(5 * 43_200)), executionIds()]).toEqual([[2], ['e4', 'e3']]);
  });

  it('removes deliveries with their bodies, but not those whose execution still runs', () => {
    write(
      { type: 'execution', number: 1, execution: sampleExecution('e1', { state: 'PAUSED' }) },
      { type: 'delivery', number: 2, stored: sampleDelivery('d1', { executionId: 'e1' }) },
      { type: 'delivery', number: 3, stored: sampleDelivery('d2') },
      { type: 'delivery', number: 4, stored: sampleDelivery('d3', { executionId: 'gone' }) },
    );
    expect(pruneAll(storage(), { deliveriesMax: 0 })).toEqual([2]);
    expect(valueOf(storage().deliveries({})).results.map(({ id }) => id)).toEqual(['d1']);
    expect([storage().deliveryBody('d1').ok, storage().deliveryBody('d2').ok]).toEqual([true, false]);
  });

  it('removes the oldest of all kinds until the size is within', () => {
    const body = new Uint8Array(100_000);
    for (let index = 1; index <= 40; index += 1) {
      write(
        { type: 'delivery', number: index * 2, stored: sampleDelivery(`d${index}`, { body }) },
        {
          type: 'execution',
          number: index * 2 + 1,
          execution: sampleExecution(`e${index}`, { state: index === 1 ? 'RUNNING' : 'SUCCESS' }),
        },
      );
    }
    const pieces = pruneAll(storage(), { databaseBytesMax: 2_000_000 });
    const kept = executionIds();
    expect([kept.at(0), kept.at(-1), pieces.length <= 3]).toEqual(['e40', 'e1', true]);
    // Of 4 MB of bodies about half must be left.
    const deliveries = valueOf(storage().deliveries({ limit: 500 })).results.length;
    expect([deliveries >= 14, deliveries <= 20]).toEqual([true, true]);
  });

  it('of megabytes each goes by few records at a time', () => {
    const body = new Uint8Array(6 * 1024 * 1024);
    for (let number = 1; number <= 4; number += 1) {
      write({ type: 'delivery', number, stored: sampleDelivery(`d${number}`, { body }) });
    }
    expect(pruneAll(storage(), { deliveriesMax: 0 })).toEqual([3, 1]);
  });

  it('keeps what a running execution has started, and what is still at work behind its end', () => {
    const child = { ...sampleExecution('child'), parentId: 'parent' };
    write(
      { type: 'execution', number: 1, execution: child },
      { type: 'execution', number: 2, execution: sampleExecution('parent', { state: 'RUNNING' }) },
      { type: 'execution', number: 3, execution: sampleExecution('busy') },
      { type: 'execution', number: 4, execution: sampleExecution('gone') },
    );
    const request = { retention: { ...unbounded, executionsMax: 0 }, nowIso: instant(0) };
    const piece = valueOf(storage().prune({ ...request, isBusy: (id) => id === 'busy' }));
    const gone = { namespace: 'company.team', flowId: 'hello', executionId: 'gone' };
    expect([piece, executionIds()]).toEqual([
      { records: 1, executions: [gone], isDone: false },
      ['busy', 'parent', 'child'],
    ]);
    write({ type: 'execution', number: 5, execution: sampleExecution('parent') });
    expect([pruneAll(storage(), { executionsMax: 0 }), executionIds()]).toEqual([[3], []]);
  });

  it('goes on by the count where others have removed records in between', () => {
    writeExecutions(10, () => ({}));
    pruneAll(storage(), { executionsMax: 8 });
    valueOf(storage().remove('e10', { executions: true, logs: true, metrics: true }));
    write({ type: 'execution', number: 11, execution: sampleExecution('e11') });
    expect([pruneAll(storage(), { executionsMax: 7 }), executionIds()]).toEqual([
      [1],
      ['e11', 'e9', 'e8', 'e7', 'e6', 'e5', 'e4'],
    ]);
  });

  it('does not lose the last number', () => {
    writeExecutions(3, () => ({}));
    pruneAll(storage(), { executionsMax: 0 });
    expect(valueOf(storage().lastNumber())).toBe(3);
  });
});

/** Prunes until all is within the bounds; answers how many went with each piece. */
function pruneAll(storage: Storage, bounds: Partial<Retention>, nowIso = instant(0)): readonly number[] {
  const pieces: number[] = [];
  for (let isDone = false; !isDone;) {
    const piece = valueOf(storage.prune({ retention: { ...unbounded, ...bounds }, nowIso }));
    if (piece.records > 0) pieces.push(piece.records);
    ({ isDone } = piece);
  }
  return pieces;
}
