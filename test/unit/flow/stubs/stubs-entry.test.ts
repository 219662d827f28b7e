// The stubs file beside a flow over time.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import {
  createStubsEntry,
  isSameStubs,
  readStubsFile,
  type StubsEntry,
  summarizeStubs,
} from '../../../../src/main/flow/stubs/stubs-entry.ts';
import { createFlow } from '../../execution/example-flow.ts';

function entryAfter(...sources: readonly string[]): StubsEntry | undefined {
  return sources.reduce<StubsEntry | undefined>(
    (before, source) => createStubsEntry({ file: 'a.stubs.yaml', text: ok(source) }, before),
    undefined,
  );
}

describe('createStubsEntry()', () => {
  it.each([
    ['a good text', ['a: {}'], ['a'], undefined],
    ['a faulty text', ['a: 5'], [], 1],
    ['a faulty text after a good one', ['a: {}', 'b: {}\nc: 5'], ['a'], 2],
    ['a repaired text', ['a: {}', 'b: 5', 'c: {}'], ['c'], undefined],
  ])('%s', (_, sources, taskIds, line) => {
    const entry = entryAfter(...sources);
    expect([[...(entry?.stubs.tasks.keys() ?? [])], entry?.stubs.problem?.line]).toEqual([taskIds, line]);
  });
});

it('isSameStubs() tells whether anything changed', () => {
  const [none, some, other] = [undefined, entryAfter('a: {}'), entryAfter('b: {}')];
  expect([
    isSameStubs(none, none),
    isSameStubs(some, entryAfter('a: {}')),
    isSameStubs(some, other),
    isSameStubs(some, none),
  ]).toEqual([true, true, false, false]);
});

it('summarizeStubs() tells what is wrong with the file and what is never used', () => {
  const entry = entryAfter('a: {}', 'a: 5');
  expect(entry && summarizeStubs(entry, createFlow())).toMatchObject({
    file: 'a.stubs.yaml',
    taskIds: ['a'],
    problems: [{ code: 'STUBS_INVALID', line: 1 }],
    warnings: [{ path: 'a' }],
  });
});

it('readStubsFile() finds the file beside a flow under both endings', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hookbench-stubs-'));
  await writeFile(join(folder, 'a.stubs.yaml'), 'x: {}');
  await writeFile(join(folder, 'b.stubs.yml'), 'y: {}');
  await writeFile(join(folder, 'c.stubs.yaml'), Buffer.from([0xff]));
  const found = await Promise.all(['a.yml', 'b.yaml', 'c.yaml', 'd.yaml'].map((file) => readStubsFile(folder, file)));
  await rm(folder, { recursive: true });
  expect(found).toMatchObject([
    { file: 'a.stubs.yaml', text: ok('x: {}') },
    { file: 'b.stubs.yml', text: ok('y: {}') },
    {
      file: 'c.stubs.yaml',
      text: { error: { message: 'Cannot read stubs file "c.stubs.yaml": it is not UTF-8 text' } },
    },
    undefined,
  ]);
});
