// What the file functions of expressions find.
import { expect, it } from 'vitest';
import { createFileSearch } from '../../../../src/main/plugin/storage/find-file.ts';
import { createFilesInMemory } from '../files-in-memory.ts';

const find = createFileSearch(createFilesInMemory({ 'kestra:///a': 'x' }));

it.each([
  ['kestra:///a', { found: true, value: Buffer.from('x') }],
  ['kestra:///b', { found: false }],
  ['b.txt', { found: false }],
])('createFileSearch() answers for %s', (path, expected) => {
  expect(find({ namespace: 'company.team', path })).toEqual(expected);
});
