// The properties and the work of Concat.
import { expect, test } from 'vitest';
import { storageConcatTask } from '../../../../../src/main/plugin/core/storage/concat.ts';
import { faultsOf } from '../../faults-of.ts';
import { madeFile, runFileTask } from '../../run-file-task.ts';

test.each([
  ['takes its properties', { files: 'a', separator: 'a', extension: 'a' }, '1.3', []],
  ['needs files', {}, '1.3', ['files']],
  ['takes no other name', { files: 'a', separator: 'a', extension: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Concat: %s', (_, properties, profile, faults) => {
  expect(faultsOf(storageConcatTask, properties, profile)).toEqual(faults);
});

test.each([
  ['a list', { files: ['kestra:///a', 'kestra:///b'] }, { outputs: { uri: `${madeFile}.tmp` }, made: 'xy' }],
  [
    'the JSON of a list, with the separator behind each',
    { files: '["kestra:///a", "kestra:///b"]', separator: '-', extension: '.txt' },
    { outputs: { uri: `${madeFile}.txt` }, made: 'x-y-' },
  ],
  ['no number', { files: 1 }, { failure: "Invalid `files` properties with type 'class java.lang.Integer'" }],
  ['no JSON of something else', { files: '{}' }, { failure: 'Cannot join files: {} is not a list of addresses' }],
  ['no absent file', { files: ['kestra:///c'] }, { failure: '<storage>/main/c (No such file or directory)' }],
] as const)('Concat joins %s', async (_, properties, expected) => {
  const files = typeof properties.files === 'object' ? [...properties.files] : properties.files;
  const texts = { 'kestra:///a': 'x', 'kestra:///b': 'y' };
  expect(await runFileTask(storageConcatTask, { ...properties, files }, texts)).toEqual(expected);
});
