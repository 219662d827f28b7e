// The ways to split a file, by the texts of the parts.
import { expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { splitFile } from '../../../../src/main/plugin/storage/split-file.ts';
import { createFilesInMemory } from '../files-in-memory.ts';
import { createTestContext } from '../run-task-with.ts';

async function split(text: string, properties: Readonly<Record<string, JsonValue>>): Promise<unknown> {
  const context = createTestContext();
  const files = createFilesInMemory({ 'kestra:///a.txt': text });
  let count = 0;
  // Each part needs a name of its own.
  const ports = { ...context.ports, files, random: () => (count += 1) / 1000 };
  const of = { from: 'kestra:///a.txt', properties: new Map(Object.entries(properties)) };
  const parts = await splitFile(of, { ...context, ports });
  if (!parts.ok) return parts.error.message;
  return parts.value.map((address) => {
    const part = files.read(address);
    return part.ok ? Buffer.from(part.value).toString() : part.error.message;
  });
}

const cases: readonly (readonly [string, Readonly<Record<string, JsonValue>>, unknown])[] = [
  ['rows', { rows: 2 }, ['1\n22\n', '333\n']],
  ['rows as a text', { rows: '3' }, ['1\n22\n333\n']],
  ['bytes, never within a row', { bytes: '3' }, ['1\n22\n', '333\n']],
  ['bytes with a unit', { bytes: '1KB' }, ['1\n22\n333\n']],
  ['partitions in turn', { partitions: 2 }, ['1\n333\n', '22\n']],
  ['more partitions than rows', { partitions: 9 }, ['1\n', '22\n', '333\n']],
  ['what the first group says', { regexPattern: '^(1|3)' }, ['1\n', '333\n']],
  ['a pattern without a group', { regexPattern: '1' }, []],
  ['another separator', { rows: 9, separator: ';' }, ['1;22;333;']],
  ['nothing', {}, 'Invalid configuration with no size, count, rows, nor regexPattern'],
  ['no size', { bytes: '2 potatoes' }, "Invalid size with value '2 potatoes'"],
  ['no partition', { partitions: 0 }, 'Index 0 out of bounds for length 0'],
];

it.each(cases)('splitFile() by %s', async (_, properties, expected) => {
  expect(await split('1\n22\n333\n', properties)).toEqual(expected);
});

it('splitFile() refuses a number that is none, and a pattern that is none', async () => {
  const refused = [await split('1', { rows: 'x' }), await split('1', { regexPattern: '(' })];
  expect(refused.map((message) => String(message).split('\n')[0])).toEqual([
    expect.stringContaining("Unrecognized token 'x'"),
    'Unclosed group near index 1',
  ]);
});

it('splitFile() makes nothing of an empty file', async () => {
  expect(await split('', { partitions: 2 })).toEqual([]);
});
