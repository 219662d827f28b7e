// The cases of every storage, over each driver, in memory and on disk.
import { afterAll } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage, type OpenStorageOptions } from '../../../src/main/journal/open-storage.ts';
import { availableDrivers } from './drivers.ts';
import { describeStorage } from './storage-cases.ts';

const root = mkdtempSync(join(tmpdir(), 'hookbench-storage-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function open(options: OpenStorageOptions) {
  const opened = openStorage(options);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.storage;
}

for (const [name, openDriver] of availableDrivers()) {
  describeStorage(`${name} in memory`, () => open({ openDriver }));
  describeStorage(`${name} on disk`, () => open({ openDriver, folder: mkdtempSync(join(root, 'data-')) }));
}
