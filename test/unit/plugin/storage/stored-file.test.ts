// The file that a task names, and the names of those that nobody named.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import {
  extensionOf,
  keepUnnamed,
  readLines,
  readStored,
  renderAddress,
  sizeOfStored,
  unnamed,
} from '../../../../src/main/plugin/storage/stored-file.ts';
import { createFilesInMemory } from '../files-in-memory.ts';
import { createTestContext } from '../run-task-with.ts';

const context = createTestContext();
const withFile = { ...context, ports: { ...context.ports, files: createFilesInMemory({ 'kestra:///a': 'é' }) } };

const addresses: readonly (readonly [JsonValue | undefined, unknown])[] = [
  ['kestra:///a', ok('kestra:///a')],
  [undefined, { ok: false, error: { code: 'TASK_FAILED', message: 'No value present' } }],
  [' ', { ok: false, error: { code: 'TASK_FAILED', message: 'Illegal character in path at index 0:  ' } }],
];

it.each(addresses)('renderAddress() of %j', (property, expected) => {
  expect(renderAddress(property, context)).toEqual(expected);
});

it('readStored() and sizeOfStored() answer for a file', () => {
  expect([readStored('kestra:///a', withFile), sizeOfStored('kestra:///a', withFile)]).toEqual([
    ok(Buffer.from('é')),
    ok(2),
  ]);
});

it('readStored() says in the words of the version that there is none', () => {
  const read = readStored('kestra:///b', withFile);
  expect(read.ok ? '' : read.error.message).toBe('<storage>/main/b (No such file or directory)');
});

it.each([
  ['kestra:///a/b.txt', '.txt'],
  ['kestra:///a/b', undefined],
])('extensionOf() of %s', (address, extension) => {
  expect(extensionOf(address)).toBe(extension);
});

it.each([
  ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
  ['a\n', ['a']],
  ['\n\n', ['', '']],
  ['', []],
])('readLines() of %j', (text, lines) => {
  expect(readLines(Buffer.from(text))).toEqual(lines);
});

it.each([
  ['.txt', 0, '0.txt'],
  ['txt', 0.5, '9223372039002259456.txt'],
  ['', 0, '0'],
])('unnamed() with the ending %j', (extension, chance, name) => {
  expect(unnamed(extension, () => chance)).toBe(name);
});

it('keepUnnamed() takes .tmp where no ending is given', async () => {
  expect(await keepUnnamed({ content: new Uint8Array() }, context)).toEqual(
    ok('kestra:///tr1/9223372039002259456.tmp'),
  );
});
