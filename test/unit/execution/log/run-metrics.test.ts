// Figures until the journal hears of them.
import { expect, it } from 'vitest';
import type { Metric } from '../../../../src/main/contract/model.ts';
import { createRunMetrics } from '../../../../src/main/execution/log/run-metrics.ts';

const metric = (name: string): Metric => ({
  executionId: 'e1',
  taskId: 't',
  taskRunId: 'tr1',
  name,
  type: 'counter',
  value: 1,
  tags: {},
  timestamp: '2026-01-01T00:00:00Z',
});

it('createRunMetrics() hands figures over once, and takes back what could not be kept', () => {
  const metrics = createRunMetrics();
  metrics.add(metric('a'));
  const taken = metrics.take();
  const isEmpty = metrics.isEmpty();
  metrics.add(metric('b'));
  metrics.restore(taken);
  expect([isEmpty, metrics.isEmpty(), metrics.take()]).toEqual([
    true,
    false,
    [
      { type: 'metric', metric: metric('a') },
      { type: 'metric', metric: metric('b') },
    ],
  ]);
});
