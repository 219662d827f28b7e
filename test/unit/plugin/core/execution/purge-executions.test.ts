// The properties of PurgeExecutions.
import { expect, test } from 'vitest';
import { purgeExecutionsTask } from '../../../../../src/main/plugin/core/execution/purge-executions.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  [
    'takes its properties',
    {
      endDate: 'a',
      namespace: 'a',
      flowId: 'a',
      startDate: 'a',
      states: 'a',
      purgeExecution: 'a',
      purgeLog: 'a',
      purgeMetric: 'a',
      purgeStorage: 'a',
      batchSize: 'a',
    },
    '1.3',
    [],
  ],
  ['needs endDate', {}, '1.3', ['endDate']],
  [
    'takes no other name',
    {
      endDate: 'a',
      namespace: 'a',
      flowId: 'a',
      startDate: 'a',
      states: 'a',
      purgeExecution: 'a',
      purgeLog: 'a',
      purgeMetric: 'a',
      purgeStorage: 'a',
      batchSize: 'a',
      nothing: 1,
    },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('PurgeExecutions: %s', (_, properties, profile, faults) => {
  expect(faultsOf(purgeExecutionsTask, properties, profile)).toEqual(faults);
});
