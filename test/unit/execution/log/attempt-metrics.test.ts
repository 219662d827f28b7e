// Figures of one attempt.
import { expect, it } from 'vitest';
import { createAttemptMetrics } from '../../../../src/main/execution/log/attempt-metrics.ts';

it('sums figures of one name, kind and tags, and takes the last of gauges', () => {
  const metrics = createAttemptMetrics();
  metrics.add({ name: 'rows', type: 'counter', value: 2, tags: { a: '1', b: '2' } });
  metrics.add({ name: 'level', type: 'gauge', value: 5, tags: {} });
  metrics.add({ name: 'rows', type: 'counter', value: 3, tags: { b: '2', a: '1' } });
  metrics.add({ name: 'rows', type: 'counter', value: 7, tags: {} });
  metrics.add({ name: 'level', type: 'gauge', value: 4, tags: {} });
  metrics.add({ name: 'none', type: 'timer', value: null, tags: {} });
  expect(metrics.take().map(({ name, value }) => [name, value])).toEqual([
    ['rows', 5],
    ['level', 4],
    ['rows', 7],
    ['none', null],
  ]);
});

it('forgets what was taken', () => {
  const metrics = createAttemptMetrics();
  metrics.add({ name: 'rows', type: 'counter', value: 2, tags: {} });
  metrics.take();
  metrics.add({ name: 'rows', type: 'counter', value: 1, tags: {} });
  expect(metrics.take()).toEqual([{ name: 'rows', type: 'counter', value: 1, tags: {} }]);
});
