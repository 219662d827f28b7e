// The properties and the work of Split.
import { expect, test } from 'vitest';
import { storageSplitTask } from '../../../../../src/main/plugin/core/storage/split.ts';
import { faultsOf } from '../../faults-of.ts';
import { madeFile, runFileTask } from '../../run-file-task.ts';

test.each([
  [
    'takes its properties',
    { from: 'a', bytes: 'a', partitions: 'a', rows: 'a', separator: 'a', regexPattern: 'a' },
    '1.3',
    [],
  ],
  ['needs from', {}, '1.3', ['from']],
  [
    'takes no other name',
    { from: 'a', bytes: 'a', partitions: 'a', rows: 'a', separator: 'a', regexPattern: 'a', nothing: 1 },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('Split: %s', (_, properties, profile, faults) => {
  expect(faultsOf(storageSplitTask, properties, profile)).toEqual(faults);
});

test('Split gives the addresses of the parts', async () => {
  const ran = await runFileTask(storageSplitTask, { from: 'kestra:///a.txt', rows: 5 }, { 'kestra:///a.txt': 'x' });
  expect(ran).toEqual({ outputs: { uris: [`${madeFile}.txt`] } });
});
