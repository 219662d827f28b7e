// The flows folder of a user who has none.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeDefaultFlows } from '../../../src/main/command/default-flows.ts';
import { makeFolder } from './temporary-folder.ts';

it('is made with the examples', async () => {
  const root = await makeFolder({ 'examples/a.yaml': 'id: a', 'examples/b/c.yaml': 'id: c' });
  const folder = join(root, 'Documents/Hookbench/flows');
  const made = await makeDefaultFlows({ folder, examples: join(root, 'examples') });
  const files = await readdir(folder, { recursive: true });
  expect([made, files.toSorted(), await readFile(join(folder, 'b/c.yaml'), 'utf8')]).toEqual([
    { ok: true, value: true },
    ['a.yaml', 'b', 'b/c.yaml'],
    'id: c',
  ]);
});

it('is left alone where it is there, be it empty', async () => {
  const root = await makeFolder({ 'examples/a.yaml': '', 'flows/.keep': '' });
  const made = await makeDefaultFlows({ folder: join(root, 'flows'), examples: join(root, 'examples') });
  expect([made, await readdir(join(root, 'flows'))]).toEqual([{ ok: true, value: false }, ['.keep']]);
});

it('that cannot be made is FLOWS_UNUSABLE, and leaves nothing behind', async () => {
  const root = await makeFolder({ file: '', 'examples/a.yaml': '' });
  const made = await makeDefaultFlows({ folder: join(root, 'file/flows'), examples: join(root, 'examples') });
  expect(made.ok ? undefined : made.error).toMatchObject({
    code: 'FLOWS_UNUSABLE',
    message: expect.stringContaining(`Cannot make flows folder ${join(root, 'file/flows')}`),
  });
  expect((await readdir(root)).toSorted()).toEqual(['examples', 'file']);
});
