// What a folder's files can be asked; that nothing outside is reached is tested where the stores are.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { attempt, createBoundedFolder, listBelow } from '../../../../src/main/execution/file/bounded-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bounded-folder-'));
  mkdirSync(join(root, 'd'));
  writeFileSync(join(root, 'd/a'), 'x');
});
afterEach(() => rmSync(root, { recursive: true }));

it('createBoundedFolder() finds and reads files, and tells folders from them', async () => {
  const limits = { fileBytesMax: 10, readBytesMax: 10 };
  const folder = createBoundedFolder({ folder: () => root, limits, nameOf: (path) => `<${path}>` });
  const missing = { code: 'FILE_UNREADABLE', message: 'File not found for URI: <d>', details: { isMissing: true } };
  expect([
    folder.look('d/b'),
    folder.find('d/a'),
    folder.sizeBytes('d'),
    await folder.write('e/f', [Buffer.from('1'), Buffer.from('2')]),
    folder.read('e/f'),
    folder.remove('e/f'),
    folder.remove('e/f'),
  ]).toEqual([
    ok(undefined),
    ok(join(root, 'd/a')),
    { ok: false, error: missing },
    ok(undefined),
    ok(Buffer.from('12')),
    ok(true),
    ok(false),
  ]);
});

it('listBelow() lists files and folders', () => {
  expect([listBelow(root), listBelow(join(root, 'no')).ok]).toEqual([ok(['d', 'd/a']), false]);
});

it('attempt() makes a failure of what is thrown', () => {
  const broken = (): never => {
    throw new Error('broken');
  };
  expect([attempt('STORAGE_FAILED', () => 1), attempt('STORAGE_FAILED', broken)]).toEqual([
    ok(1),
    { ok: false, error: { code: 'STORAGE_FAILED', message: 'broken' } },
  ]);
});
