// The properties and the work of Write.
import { expect, test } from 'vitest';
import { storageWriteTask } from '../../../../../src/main/plugin/core/storage/write.ts';
import { faultsOf } from '../../faults-of.ts';
import { madeFile, runFileTask } from '../../run-file-task.ts';

test.each([
  ['takes its properties', { content: 'a', extension: 'a' }, '1.3', []],
  ['needs content', {}, '1.3', ['content']],
  ['takes no other name', { content: 'a', extension: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Write: %s', (_, properties, profile, faults) => {
  expect(faultsOf(storageWriteTask, properties, profile)).toEqual(faults);
});

test.each([
  ['the text', { content: 'x' }, { outputs: { uri: `${madeFile}.tmp` }, made: 'x' }],
  [
    'a list by its JSON',
    { content: ['a', 'b'], extension: '.txt' },
    { outputs: { uri: `${madeFile}.txt` }, made: '["a","b"]' },
  ],
  ['an ending without its dot', { content: '', extension: 'csv' }, { outputs: { uri: `${madeFile}.csv` }, made: '' }],
  ['nothing without a content', {}, { failure: 'No value present' }],
  [
    'nothing under an ending with a folder',
    { content: 'x', extension: '/../x' },
    { failure: 'Invalid prefix or suffix' },
  ],
] as const)('Write writes %s', async (_, properties, expected) => {
  const given =
    'content' in properties && typeof properties.content === 'object'
      ? { ...properties, content: [...properties.content] }
      : properties;
  expect(await runFileTask(storageWriteTask, given)).toEqual(expected);
});
