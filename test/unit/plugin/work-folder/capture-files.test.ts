// Files that are kept: which ones, under which names, in which order. Source: `sh-out-*` in the recorded runs.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureFiles, captureFolder, toOutput } from '../../../../src/main/plugin/work-folder/capture-files.ts';
import { createFilesInMemory } from '../files-in-memory.ts';
import { createTestContext } from '../run-task-with.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'capture-files-'));
  mkdirSync(join(folder, 'sub'));
  for (const name of ['a.txt', 'a b.txt', '.hid', 'sub/c.csv']) writeFileSync(join(folder, name), `in ${name}`);
  symlinkSync('a.txt', join(folder, 'link.txt'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function createParts() {
  const logs: string[] = [];
  const files = createFilesInMemory();
  const base = createTestContext();
  const context = createTestContext({
    ports: { ...base.ports, files },
    log: (level, message) => void logs.push(`${level} ${message}`),
  });
  return { context, files, logs };
}

describe('captureFiles()', () => {
  it('keeps ordinary files that match, says how many, and leaves no blank in an address', async () => {
    const { context, logs } = createParts();
    const kept = await captureFiles({ folder, globs: ['*.txt', 'sub/**'] }, context);
    expect([kept.ok && Object.fromEntries(kept.value), logs]).toEqual([
      {
        'a.txt': 'kestra:///tr1/id1-a.txt',
        'a b.txt': 'kestra:///tr1/id1-a+b.txt',
        'sub/c.csv': 'kestra:///tr1/id1-c.csv',
      },
      ['TRACE Captured 3 output file(s).'],
    ]);
  });

  it('keeps the bytes of a file', async () => {
    const { context, files } = createParts();
    await captureFiles({ folder, globs: ['a.txt'] }, context);
    const read = files.read('kestra:///tr1/id1-a.txt');
    expect(read.ok && Buffer.from(read.value).toString()).toBe('in a.txt');
  });

  it.each([[['../x.txt']], [['/etc/hostname']], [['nope.txt']], [[]]])('finds nothing by %j', async (globs) => {
    const { context, logs } = createParts();
    const kept = await captureFiles({ folder, globs }, context);
    expect([kept, logs]).toEqual([{ ok: true, value: new Map() }, ['TRACE Captured 0 output file(s).']]);
  });

  it('answers TASK_FAILED for a glob that is none', async () => {
    const kept = await captureFiles({ folder, globs: ['[a'] }, createParts().context);
    expect(kept.ok || kept.error.code).toBe('TASK_FAILED');
  });

  it('answers STORAGE_FAILED where the folder is gone', async () => {
    const kept = await captureFiles({ folder: join(folder, 'nope'), globs: ['*'] }, createParts().context);
    expect(kept.ok || kept.error.code).toBe('STORAGE_FAILED');
  });
});

describe('captureFolder()', () => {
  it('keeps all files under their own paths', async () => {
    const kept = await captureFolder(join(folder, 'sub'), createParts().context);
    expect(kept).toEqual({ ok: true, value: new Map([['c.csv', 'kestra:///tr1/c.csv']]) });
  });
});

describe('toOutput()', () => {
  it("has Java's order, and later files in place of earlier ones", () => {
    const output = toOutput(
      new Map([
        ['a.txt', '1'],
        ['sub/b.txt', '2'],
      ]),
      new Map([['a.txt', '3']]),
    );
    expect([...output]).toEqual([
      ['sub/b.txt', '2'],
      ['a.txt', '3'],
    ]);
  });
});
