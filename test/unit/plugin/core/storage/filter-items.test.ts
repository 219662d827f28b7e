// The properties and the work of FilterItems.
import { expect, test } from 'vitest';
import { filterItemsTask } from '../../../../../src/main/plugin/core/storage/filter-items.ts';
import { faultsOf } from '../../faults-of.ts';
import { madeFile, runFileTask } from '../../run-file-task.ts';

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

const items = { 'kestra:///a': '{n:0}\n{n:1}\n' };

test.each([
  ['those for which it holds', {}, { processedItemsTotal: 2, droppedItemsTotal: 1 }, '{n:1}\n'],
  ['the others', { filterType: 'EXCLUDE' }, { processedItemsTotal: 2, droppedItemsTotal: 1 }, '{n:0}\n'],
] as const)('FilterItems keeps %s', async (_, properties, counts, made) => {
  const ran = await runFileTask(filterItemsTask, { from: 'kestra:///a', filterCondition: 'n', ...properties }, items);
  expect(ran).toEqual({ outputs: { uri: `${madeFile}.ion`, ...counts }, made });
});

test.each([
  ['a type of filter that is none', { filterType: 'X' }, items, "Unrecognized token 'X'"],
  ['an item that is no map', {}, { 'kestra:///a': '1' }, 'Cannot read item: it is not a map'],
  ['an item that is no Ion', {}, { 'kestra:///a': '{' }, 'Cannot read item: '],
] as const)('FilterItems refuses %s', async (_, properties, texts, failure) => {
  const ran = await runFileTask(filterItemsTask, { from: 'kestra:///a', filterCondition: 'n', ...properties }, texts);
  expect(ran.failure).toContain(failure);
});
