// The properties and the work of Reverse.
import { expect, test } from 'vitest';
import { storageReverseTask } from '../../../../../src/main/plugin/core/storage/reverse.ts';
import { faultsOf } from '../../faults-of.ts';
import { madeFile, runFileTask } from '../../run-file-task.ts';

test.each([
  ['takes its properties', { from: 'a', separator: 'a', charset: 'a' }, '1.3', []],
  ['needs from', {}, '1.3', ['from']],
  ['takes no other name', { from: 'a', separator: 'a', charset: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Reverse: %s', (_, properties, profile, faults) => {
  expect(faultsOf(storageReverseTask, properties, profile)).toEqual(faults);
});

test.each([
  ['the lines', {}, 'a\nb\n', 'b\na\n'],
  ['lines without an end', {}, 'a\r\nb', 'b\na\n'],
  ['lines of another charset', { charset: 'ISO-8859-1', separator: '|' }, 'é\nb', 'b|é|'],
  ['nothing', {}, '', ''],
] as const)('Reverse reverses %s', async (_, properties, text, made) => {
  const ran = await runFileTask(
    storageReverseTask,
    { from: 'kestra:///a.txt', ...properties },
    { 'kestra:///a.txt': text },
  );
  expect(ran).toEqual({ outputs: { uri: `${madeFile}.txt` }, made });
});

test('Reverse refuses a charset that it cannot take apart', async () => {
  const ran = await runFileTask(storageReverseTask, { from: 'kestra:///a', charset: 'UTF-16' }, { 'kestra:///a': '' });
  expect(ran).toEqual({ failure: 'UTF-16' });
});
