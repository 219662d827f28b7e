// Changes of flow files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFlowFile } from '../../../src/main/flow/write-flow-file.ts';
import { makeFolder } from '../command/temporary-folder.ts';

const files = { 'a.yaml': 'old\n', 'sub/b.yaml': '\uFEFFold\n', 'c.yaml/x': '' };

it.each([
  ['a.yaml', 'new\n'],
  ['sub/b.yaml', '\uFEFFnew\n'],
])('%s is written, behind its byte order mark', async (file, text) => {
  const folder = await makeFolder(files);
  const written = await writeFlowFile({ folder, file, before: 'old\n', after: 'new\n' });
  expect([written.ok, await readFile(join(folder, file), 'utf8')]).toEqual([true, text]);
});

it.each([
  ['a.yaml', 'other\n', 'FLOW_CHANGED', 'it has changed since'],
  ['none.yaml', 'old\n', 'FLOW_CHANGED', 'it is not there any more'],
  ['c.yaml', 'old\n', 'FILE_UNREADABLE', 'Cannot read flow file'],
])('%s with %j is left alone', async (file, before, code, says) => {
  const folder = await makeFolder(files);
  const written = await writeFlowFile({ folder, file, before, after: 'new\n' });
  expect(written.ok ? undefined : [written.error.code, written.error.message.includes(says)]).toEqual([code, true]);
});
