// Where files are kept: in the data folder for good, else in a folder that goes.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { openFileStorage } from '../../../../src/main/execution/file/file-storage.ts';

const limits = { fileBytesMax: 10, readBytesMax: 10 };
const file = {
  scope: { namespace: 'n', flowId: 'f', executionId: 'e' },
  name: 'a',
  content: Buffer.from('x'),
};

it('openFileStorage() keeps files in the data folder beyond its end, until their execution is forgotten', async () => {
  const data = mkdtempSync(join(tmpdir(), 'file-storage-'));
  const storage = openFileStorage(limits, data);
  await storage.files.put(file);
  storage.close();
  const isKept = existsSync(join(data, 'storage/n/f/executions/e/a'));
  const pruned = openFileStorage(limits, data).prune(() => false);
  rmSync(data, { recursive: true });
  expect([
    isKept,
    pruned,
    openFileStorage(limits, data).prune(() => false),
    openFileStorage(limits).prune(() => false),
  ]).toEqual([true, ok(1), ok(0), ok(0)]);
});

it('openFileStorage() without a data folder removes all files at its end', async () => {
  const storage = openFileStorage(limits);
  const address = await storage.files.put(file);
  const path = address.ok ? storage.files.pathOf(address.value) : address;
  const kept = path.ok ? dirname(path.value) : '/';
  const wasThere = existsSync(kept);
  storage.close();
  expect([wasThere, existsSync(kept)]).toEqual([true, false]);
});

it.each(['in the data folder', 'in a temporary folder'])(
  'forget() removes the files of one execution %s alone',
  async (place) => {
    const data = mkdtempSync(join(tmpdir(), 'file-storage-'));
    const storage = openFileStorage(limits, place === 'in the data folder' ? data : undefined);
    const before = storage.forget(file.scope);
    const [gone, kept] = [
      await storage.files.put(file),
      await storage.files.put({ ...file, scope: { ...file.scope, executionId: 'e2' } }),
    ];
    const forgotten = [storage.forget(file.scope), storage.forget(file.scope)];
    const found = [gone, kept].map((address) => address.ok && storage.files.read(address.value).ok);
    storage.close();
    rmSync(data, { recursive: true });
    expect([before, ...forgotten, ...found]).toEqual([ok(undefined), ok(undefined), ok(undefined), false, true]);
  },
);
