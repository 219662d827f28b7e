// What the file functions of expressions find.
import { expect, it } from 'vitest';
import { createFileSearch } from '../../../../src/main/plugin/storage/find-file.ts';
import { createNamespaceFilesInMemory } from '../namespace-files-in-memory.ts';
import { createFilesInMemory } from '../files-in-memory.ts';

const find = createFileSearch({
  files: createFilesInMemory({ 'kestra:///a': 'x' }),
  namespaceFiles: createNamespaceFilesInMemory({ 'company.team/a.txt': 'y' }),
});

it.each([
  ['kestra:///a', { found: true, value: Buffer.from('x') }],
  ['kestra:///b', { found: false }],
  ['a.txt', { found: true, value: Buffer.from('y') }],
  ['b.txt', { found: false }],
])('createFileSearch() answers for %s', (path, expected) => {
  expect(find({ namespace: 'company.team', path })).toEqual(expected);
});
