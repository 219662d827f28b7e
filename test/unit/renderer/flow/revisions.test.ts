// How revisions are named, and what one is compared with.
import { expect, it } from 'vitest';
import { compareBase, nameOfRevision } from '../../../../src/renderer/flow/revisions.ts';

// Without a zone: the time of the machine that looks at it.
const createdAt = '2026-11-22T10:00:00.000';

it.each([
  [{ revision: 1, createdAt, origin: 'window' }, '2026-11-22 10:00:00.000, written in this window'],
  [{ revision: 1, createdAt, origin: 'file' }, '2026-11-22 10:00:00.000, written to the file'],
  [{ revision: 1, createdAt }, '2026-11-22 10:00:00.000'],
  [{ revision: 1 }, 'kept by an older Hookbench'],
] as const)('%j is "%s"', (revision, name) => {
  expect(nameOfRevision(revision)).toBe(name);
});

it.each([
  [5, [7, 4, 2], 4],
  [2, [7, 4], 4],
  [1, [], undefined],
])('%d among %j is compared with %s', (shown, others, base) => {
  expect(compareBase(shown, others)).toBe(base);
});
