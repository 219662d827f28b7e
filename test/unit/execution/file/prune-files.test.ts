// Files of forgotten executions go, and nothing else.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { pruneFiles } from '../../../../src/main/execution/file/prune-files.ts';

const kept = ['company/team/f/executions/e1/tasks/a/tr/x', 'company/executions/f/executions/e1/webhook/body'];
const forgotten = ['company/team/f/executions/e2/tasks/a/tr/x', 'company/executions/f/executions/e3/webhook/body'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prune-files-'));
  for (const path of [...kept, ...forgotten]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

it('pruneFiles() removes the files of executions that are not kept', () => {
  const removed = pruneFiles(folder, (id) => id === 'e1');
  expect([removed, [...kept, ...forgotten].filter((path) => existsSync(join(folder, path)))]).toEqual([ok(2), kept]);
});

it('pruneFiles() tells that the folder cannot be read', () => {
  expect(pruneFiles(join(folder, 'no'), () => true).ok).toBe(false);
});
