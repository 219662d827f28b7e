// The storage as a whole: all or nothing, and what it answers where it cannot.
import { expect, it } from 'vitest';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { sampleExecution, sampleLog, sampleMetric } from './sample-records.ts';

describeEachStorage('the storage', ({ storage, write, executionIds }) => {
  it('keeps the figures of an execution, and counts their numbers', () => {
    write({ type: 'metric', number: 7, metric: sampleMetric('e1') });
    write({ type: 'metric', number: 8, metric: sampleMetric('e2') });
    expect([valueOf(storage().metrics('e1')), valueOf(storage().lastNumber())]).toEqual([[sampleMetric('e1')], 8]);
  });

  it('keeps nothing of a batch of which one change fails', () => {
    write({ type: 'log', number: 1, log: sampleLog('e0', 'first') });
    const failed = storage().write([
      { type: 'execution', number: 2, execution: sampleExecution('e1') },
      { type: 'log', number: 1, log: sampleLog('e0', 'its number is taken') },
    ]);
    expect([failed.ok ? '' : failed.error.code, executionIds(), valueOf(storage().lastNumber())]).toEqual([
      'STORAGE_FAILED',
      [],
      1,
    ]);
    write({ type: 'execution', number: 3, execution: sampleExecution('e2') });
    expect(executionIds()).toEqual(['e2']);
  });

  it('answers errors once it is closed', () => {
    storage().close();
    const written = storage().write([{ type: 'execution', number: 1, execution: sampleExecution('e1') }]);
    expect(written.ok ? '' : written.error.message).toBe('Cannot store records: the storage is closed');
  });
});
