// The properties and the work of Size.
import { expect, test } from 'vitest';
import { storageSizeTask } from '../../../../../src/main/plugin/core/storage/size.ts';
import { faultsOf } from '../../faults-of.ts';
import { runFileTask } from '../../run-file-task.ts';

test.each([
  ['takes its properties', { uri: 'a' }, '1.3', []],
  ['needs uri', {}, '1.3', ['uri']],
  ['takes no other name', { uri: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Size: %s', (_, properties, profile, faults) => {
  expect(faultsOf(storageSizeTask, properties, profile)).toEqual(faults);
});

test.each([
  ['counts bytes', 'kestra:///a', '1.3', { outputs: { size: 3 } }],
  [
    'names the path of an absent file',
    'kestra:///b',
    '1.3',
    { failure: '<storage>/main/b (No such file or directory)' },
  ],
  ['names the address of an absent file', 'kestra:///b', '2.0', { failure: 'File not found for URI: kestra:///b' }],
  ['refuses what is no address', 'a b', '1.3', { failure: 'Illegal character in path at index 1: a b' }],
] as const)('Size %s', async (_, uri, profile, expected) => {
  expect(await runFileTask(storageSizeTask, { uri }, { 'kestra:///a': 'é1' }, profile)).toEqual(expected);
});
