// The properties and the work of Delete.
import { expect, test } from 'vitest';
import { storageDeleteTask } from '../../../../../src/main/plugin/core/storage/delete.ts';
import { faultsOf } from '../../faults-of.ts';
import { runFileTask } from '../../run-file-task.ts';

test.each([
  ['takes its properties', { uri: 'a', errorOnMissing: 'a' }, '1.3', []],
  ['needs uri', {}, '1.3', ['uri']],
  ['takes no other name', { uri: 'a', errorOnMissing: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Delete: %s', (_, properties, profile, faults) => {
  expect(faultsOf(storageDeleteTask, properties, profile)).toEqual(faults);
});

test.each([
  ['a file', { uri: 'kestra:///a' }, { outputs: { uri: 'kestra:///a', deleted: true } }],
  ['no absent file', { uri: 'kestra:///b' }, { outputs: { uri: 'kestra:///b', deleted: false } }],
  [
    'no absent file, and fails where it is to',
    { uri: 'kestra:///b', errorOnMissing: true },
    { failure: "Unable to find file 'kestra:///b'" },
  ],
] as const)('Delete deletes %s', async (_, properties, expected) => {
  expect(await runFileTask(storageDeleteTask, properties, { 'kestra:///a': 'x' })).toEqual(expected);
});
