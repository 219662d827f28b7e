// What lists and events show of a record.
import { describe, expect, it } from 'vitest';
import { summaryOfDelivery, summaryOfExecution } from '../../../src/main/journal/summary.ts';
import { instant, sampleDelivery, sampleExecution } from './sample-records.ts';

describe('summaryOfExecution()', () => {
  it('holds what a list shows', () => {
    expect(summaryOfExecution(sampleExecution('e1', { state: 'FAILED', second: 5 }))).toEqual({
      id: 'e1',
      tenantId: 'main',
      namespace: 'company.team',
      flowId: 'hello',
      flowRevision: 1,
      state: 'FAILED',
      startDate: instant(5),
      endDate: instant(6),
      triggerId: 'webhook',
      labels: sampleExecution('e1').labels,
    });
  });

  it.each([
    ['RUNNING', false],
    ['PAUSED', true],
    ['SUCCESS', true],
  ] as const)('of a %s execution has an end date: %s', (state, has) => {
    expect('endDate' in summaryOfExecution(sampleExecution('e1', { state }))).toBe(has);
  });

  it.each([
    ['whose task started it', { startedBy: { executionId: 'p', taskRunId: 't', index: 0, depth: 1 } }, 'p'],
    ['that it takes the place of', { parentId: 'r' }, 'r'],
    [
      'that it takes the place of, before the one whose task started both',
      { parentId: 'r', startedBy: { executionId: 'p', taskRunId: 't', index: 0, depth: 1 } },
      'r',
    ],
  ])('names the execution %s', (_name, links, parentId) => {
    expect(summaryOfExecution({ ...sampleExecution('e1'), ...links }).parentId).toBe(parentId);
  });

  it('has no trigger where there was none', () => {
    const { trigger: _trigger, ...execution } = sampleExecution('e1');
    expect('triggerId' in summaryOfExecution(execution)).toBe(false);
  });
});

it('summaryOfDelivery() leaves out the request and the answer', () => {
  const { delivery } = sampleDelivery('d1', { executionId: 'e1' });
  const summary = summaryOfDelivery(delivery);
  expect({ ...summary, request: delivery.request, answer: delivery.answer }).toEqual(delivery);
  expect(['request' in summary, 'answer' in summary]).toEqual([false, false]);
});
