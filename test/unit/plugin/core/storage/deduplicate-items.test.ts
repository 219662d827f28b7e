// The properties of DeduplicateItems.
import { expect, test } from 'vitest';
import { deduplicateItemsTask } from '../../../../../src/main/plugin/core/storage/deduplicate-items.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { from: 'a', expr: 'a' }, '1.3', []],
  ['needs from and expr', {}, '1.3', ['from', 'expr']],
  ['takes no other name', { from: 'a', expr: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('DeduplicateItems: %s', (_, properties, profile, faults) => {
  expect(faultsOf(deduplicateItemsTask, properties, profile)).toEqual(faults);
});
