// Files that a verb writes.
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import { writeTextFile } from '../../../src/main/flow/write-text-file.ts';
import { makeFolder } from '../command/temporary-folder.ts';

it('writes a new file, and replaces one where it may', async () => {
  const folder = await makeFolder({ 'a.yaml': 'old' });
  const [first, second] = [join(folder, 'a.yaml'), join(folder, 'b.yaml')];
  const results = [
    await writeTextFile({ kind: 'flow file', file: first, text: 'new', replaces: true }),
    await writeTextFile({ kind: 'stubs file', file: second, text: 'ä', replaces: false }),
  ];
  expect([results, await readFile(first, 'utf8'), await readFile(second, 'utf8')]).toEqual([
    [ok(undefined), ok(undefined)],
    'new',
    'ä',
  ]);
});

it.each([
  ['a.yaml', false, 'it is there already'],
  ['sub', true, 'it is a folder'],
  ['none/a.yaml', true, 'there is no such folder'],
])('%s cannot be written', async (name, replaces, reason) => {
  const folder = await makeFolder({ 'a.yaml': 'old', 'sub/x': '' });
  await chmod(join(folder, 'a.yaml'), 0o444);
  const file = join(folder, name);
  expect(await writeTextFile({ kind: 'stubs file', file, text: '', replaces })).toEqual({
    ok: false,
    error: { code: 'FILE_UNWRITABLE', message: `Cannot write stubs file "${file}": ${reason}`, file },
  });
});
