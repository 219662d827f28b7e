// The key of a data folder.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEncryptionKey } from '../../../src/main/secret/encryption-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookbench-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is drawn once, and kept for the user alone', () => {
  const [first, again] = [openEncryptionKey(folder), openEncryptionKey(folder)];
  const mode = statSync(join(folder, 'encryption.key')).mode & 0o777;
  expect([first.ok && first.value.length, again, mode]).toEqual([32, first, 0o600]);
});

it('is another one each time where there is no folder', () => {
  const [first, again] = [openEncryptionKey(undefined), openEncryptionKey(undefined)];
  expect(first.ok && again.ok && Buffer.compare(first.value, again.value) !== 0).toBe(true);
});

it('is never replaced where it cannot be read', () => {
  const file = join(folder, 'encryption.key');
  writeFileSync(file, 'short');
  const opened = openEncryptionKey(folder);
  expect([opened.ok ? '' : opened.error.message, readFileSync(file, 'utf8')]).toEqual([
    `Cannot read encryption key "${file}": it is no base64 of 32 bytes`,
    'short',
  ]);
});

it('says where it cannot be kept', () => {
  const opened = openEncryptionKey(join(folder, 'absent'));
  expect(opened.ok ? '' : opened.error.code).toBe('DATA_UNUSABLE');
});
