// New files of the flows folder, and files that go.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFlowFile, deleteFlowFile } from '../../../src/main/flow/create-flow-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookbench-new-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const create = (id: string, source = 'new') => createFlowFile({ folder, namespace: 'n', id, source });

it.each([
  ['a', 'a.yaml'],
  ['hookbench', 'n.hookbench.yaml'],
  ['a.stubs', 'n.a.stubs.flow.yaml'],
])('a flow %s gets the file %s', async (id, file) => {
  expect(await create(id)).toEqual({ ok: true, value: file });
  expect([readdirSync(folder), readFileSync(join(folder, file), 'utf8')]).toEqual([[file], 'new']);
});

it('no file is overwritten', async () => {
  for (const file of ['a.yaml', 'n.a.yaml', 'n.a.flow.yaml']) writeFileSync(join(folder, file), 'old');
  const created = await create('a');
  expect(!created.ok && created.error.code).toBe('FILE_UNWRITABLE');
  expect(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual(['old', 'old', 'old']);
});

it('a folder that is not there is told', async () => {
  const created = await createFlowFile({ folder: join(folder, 'none'), namespace: 'n', id: 'a', source: '' });
  expect(!created.ok && created.error.code).toBe('FILE_UNWRITABLE');
});

it('a file goes only while it holds what was read of it', async () => {
  writeFileSync(join(folder, 'a.yaml'), 'mine');
  const changed = await deleteFlowFile({ folder, file: 'a.yaml', before: 'yours' });
  const deleted = await deleteFlowFile({ folder, file: 'a.yaml', before: 'mine' });
  expect([!changed.ok && changed.error.code, deleted.ok, readdirSync(folder)]).toEqual(['FLOW_CHANGED', true, []]);
});
