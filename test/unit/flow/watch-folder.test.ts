// The watcher on a real folder; the whole of it is seen in flow-folder.test.ts.
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from '../../../src/main/flow/watch-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookbench-watch-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('watchFolder() tells names of flow files alone, also where a link leads in a circle', async () => {
  await symlink(folder, join(folder, 'circle'));
  let hear: (files: readonly string[]) => void = () => {};
  const told = new Promise<readonly string[]>((resolve) => {
    hear = resolve;
  });
  const fault = () => hear(['a fault']);
  const stop = await watchFolder(folder, {
    changed: (files) => hear(files),
    left: fault,
    gone: fault,
    back: fault,
    failed: fault,
  });
  await writeFile(join(folder, 'a.txt'), '');
  await writeFile(join(folder, '.b.yaml'), '');
  await writeFile(join(folder, 'c.yaml'), '');
  expect(await told).toContain('c.yaml');
  stop();
});
