// Files that a caller named.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes, readJson, readJsonMap, readTextFile } from '../../../src/main/command/read-file.ts';
import { makeFolder } from './temporary-folder.ts';

const readInput = async () => Buffer.from('{"a":12345678901234567890}');

it('"-" is standard input', async () => {
  const bytes = await readBytes('-', readInput);
  expect(bytes.ok && Buffer.from(bytes.value).toString()).toBe('{"a":12345678901234567890}');
});

it('a byte order mark is no part of a text', async () => {
  const folder = await makeFolder({ a: '\uFEFFtext' });
  expect(await readTextFile(join(folder, 'a'))).toEqual({ ok: true, value: 'text' });
});

it('JSON keeps what Java would keep', async () => {
  expect(await readJson('-', readInput)).toEqual({ ok: true, value: new Map([['a', 12345678901234567890n]]) });
});

describe('faults', () => {
  const files = { list: '[1]', broken: '{\n x', binary: Uint8Array.of(255, 0), 'folder/a': '' };
  const cases = [
    { name: 'absent', code: 'FILE_UNREADABLE', says: 'it does not exist' },
    { name: 'list/a', code: 'FILE_UNREADABLE', says: 'a part of its path is not a folder' },
    { name: 'folder', code: 'FILE_UNREADABLE', says: 'it is a folder' },
    { name: 'binary', code: 'FILE_UNREADABLE', says: 'it is not UTF-8 text' },
    { name: 'broken', code: 'JSON_INVALID', says: 'at line 2, column 2' },
    { name: 'list', code: 'JSON_INVALID', says: 'the text is not an object' },
  ];
  it.each(cases)('$name: $says', async ({ name, code, says }) => {
    const folder = await makeFolder(files);
    const read = await readJsonMap(join(folder, name), readInput);
    expect(read.ok ? undefined : read.error).toMatchObject({ code, message: expect.stringContaining(says) });
  });
});
