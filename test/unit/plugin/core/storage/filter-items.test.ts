// The properties of FilterItems.
import { expect, test } from 'vitest';
import { filterItemsTask } from '../../../../../src/main/plugin/core/storage/filter-items.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { from: 'a', filterCondition: 'a', filterType: 'a', errorOrNullBehavior: 'a' }, '1.3', []],
  ['needs from and filterCondition', {}, '1.3', ['from', 'filterCondition']],
  [
    'takes no other name',
    { from: 'a', filterCondition: 'a', filterType: 'a', errorOrNullBehavior: 'a', nothing: 1 },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('FilterItems: %s', (_, properties, profile, faults) => {
  expect(faultsOf(filterItemsTask, properties, profile)).toEqual(faults);
});
