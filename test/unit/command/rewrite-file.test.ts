// The diff of a moved flow, and its file.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moveOf, renderDiff, writeRewritten } from '../../../src/main/command/rewrite-file.ts';
import { makeFolder } from './temporary-folder.ts';

it('a flow that needs nothing has no move', () => {
  expect([moveOf('id: a\n'), moveOf('inputs: [{name: a}]')?.rewritten]).toEqual([undefined, 'inputs: [{id: a}]']);
});

it('the diff names the file twice', () => {
  expect(renderDiff('a.yaml', { source: 'a\nb\n', rewritten: 'a\nc\n' })).toEqual([
    '--- a.yaml',
    '+++ a.yaml',
    '@@ -1,2 +1,2 @@',
    ' a',
    '-b',
    '+c',
  ]);
  expect(renderDiff('a.yaml', { source: 'a\n', rewritten: 'a\n' })).toEqual([]);
});

it('a byte order mark is kept', async () => {
  const folder = await makeFolder({ 'a.yaml': '\uFEFFa: 1\n' });
  const written = await writeRewritten(join(folder, 'a.yaml'), { source: 'a: 1\n', rewritten: 'b: 1\n' });
  expect([written.ok, await readFile(join(folder, 'a.yaml'), 'utf8')]).toEqual([true, '\uFEFFb: 1\n']);
});

it('a file that has changed is left alone', async () => {
  const folder = await makeFolder({ 'a.yaml': 'c: 1\n' });
  const file = join(folder, 'a.yaml');
  expect([
    await writeRewritten(file, { source: 'a: 1\n', rewritten: 'b: 1\n' }),
    await readFile(file, 'utf8'),
  ]).toMatchObject([{ error: { code: 'FLOW_CHANGED' } }, 'c: 1\n']);
});
