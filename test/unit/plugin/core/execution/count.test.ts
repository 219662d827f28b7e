// The properties of Count.
import { expect, test } from 'vitest';
import { countTask } from '../../../../../src/main/plugin/core/execution/count.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  [
    'takes its properties',
    { startDate: 'a', flows: 'a', namespaces: 'a', states: 'a', endDate: 'a', expression: 'a' },
    '1.3',
    [],
  ],
  ['needs startDate', {}, '1.3', ['startDate']],
  [
    'takes no other name',
    { startDate: 'a', flows: 'a', namespaces: 'a', states: 'a', endDate: 'a', expression: 'a', nothing: 1 },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('Count: %s', (_, properties, profile, faults) => {
  expect(faultsOf(countTask, properties, profile)).toEqual(faults);
});
