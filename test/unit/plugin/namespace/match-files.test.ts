// Which files patterns name.
import { expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { matchFiles } from '../../../../src/main/plugin/namespace/match-files.ts';
import { createNamespaceFilesInMemory } from '../namespace-files-in-memory.ts';
import { createTestContext } from '../run-task-with.ts';

const cases: readonly (readonly [files: JsonValue, paths: readonly string[]])[] = [
  ['a.txt', ['a.txt', 'd/a.txt']],
  ['/a.txt', ['a.txt']],
  [['**/*.txt'], ['a.txt', 'd/a.txt']],
  [['/d/*'], ['d/a.txt', 'd/b.csv']],
  ['["d/b.csv"]', ['d/b.csv']],
  ['**', ['a.txt', 'd/a.txt', 'd/b.csv']],
  [[], []],
];

it.each(cases)('matchFiles() of %j', (files, paths) => {
  const texts = { 'n/a.txt': '', 'n/d/a.txt': '', 'n/d/b.csv': '', 'other/a.txt': '' };
  const context = createTestContext();
  const ports = { ...context.ports, namespaceFiles: createNamespaceFilesInMemory(texts) };
  expect(matchFiles({ namespace: 'n', files }, { ...context, ports })).toEqual({ ok: true, value: paths });
});

it('matchFiles() refuses a pattern that is none', () => {
  expect(matchFiles({ namespace: 'n', files: '{a' }, createTestContext()).ok).toBe(false);
});
