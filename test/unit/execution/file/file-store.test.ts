// The folder behind Kestra's addresses, and that nothing outside of it is reached.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileStore } from '../../../../src/main/execution/file/file-store.ts';
import type { FileStore } from '../../../../src/main/plugin/ports.ts';

const scope = { namespace: 'company.team', flowId: 'my_Flow', executionId: 'e1', taskId: 'a_b', taskRunId: 'tr1' };
const folderAddress = 'kestra:///company/team/my-flow/executions/e1';
let outside: string;
let folder: string;
let files: FileStore;

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'file-store-'));
  folder = join(outside, 'storage');
  mkdirSync(folder);
  files = createFileStore({ folder: () => folder, limits: { fileBytesMax: 8, readBytesMax: 6 } });
});
afterEach(() => rmSync(outside, { recursive: true }));

const put = (name: string, text: string) => files.put({ scope, name, content: Buffer.from(text) });

it('createFileStore() keeps a file of a taskrun under its address', async () => {
  const kept = await put('d/a.txt', 'hello');
  const address = `${folderAddress}/tasks/a-b/tr1/d/a.txt`;
  const path = join(folder, 'company/team/my-flow/executions/e1/tasks/a-b/tr1/d/a.txt');
  expect([kept, files.sizeBytes(address), files.pathOf(address), files.read(address)]).toEqual([
    { ok: true, value: address },
    { ok: true, value: 5 },
    { ok: true, value: path },
    { ok: true, value: Buffer.from('hello') },
  ]);
});

it('createFileStore() keeps a file of the execution where no task is named', async () => {
  const { taskId: _, taskRunId: __, ...execution } = scope;
  const kept = await files.put({ scope: execution, name: 'webhook/body', content: Buffer.from('x') });
  expect(kept).toEqual({ ok: true, value: `${folderAddress}/webhook/body` });
});

it('put() takes a stream, and keeps nothing of one that is too long', async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('12345');
    yield Buffer.from('6789');
  }
  const kept = await files.put({ scope, name: 'a', content: chunks() });
  const address = `${folderAddress}/tasks/a-b/tr1/a`;
  expect([kept, files.sizeBytes(address).ok, files.purge(scope)]).toEqual([
    {
      ok: false,
      error: { code: 'STORAGE_FAILED', message: `Cannot use file ${address}: it is longer than 8 bytes` },
    },
    false,
    { ok: true, value: ['/tasks/a-b/tr1', '/tasks/a-b', '/tasks', ''].map((end) => folderAddress + end) },
  ]);
});

it('put() keeps nothing of a stream that breaks off', async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('1');
    throw new Error('broken');
  }
  const kept = await files.put({ scope, name: 'a', content: chunks() });
  expect([kept, existsSync(join(folder, 'company/team/my-flow/executions/e1/tasks/a-b/tr1/a'))]).toEqual([
    { ok: false, error: { code: 'STORAGE_FAILED', message: 'broken' } },
    false,
  ]);
});

it('read() refuses what is longer than its bound', async () => {
  await put('a', '1234567');
  const address = `${folderAddress}/tasks/a-b/tr1/a`;
  expect(files.read(address)).toEqual({
    ok: false,
    error: { code: 'FILE_UNREADABLE', message: `Cannot use file ${address}: it is longer than 6 bytes` },
  });
});

it('delete() tells whether there was a file', async () => {
  await put('a', 'x');
  const address = `${folderAddress}/tasks/a-b/tr1/a`;
  expect([files.delete(address), files.delete(address)]).toEqual([
    { ok: true, value: true },
    { ok: true, value: false },
  ]);
});

it('purge() deletes an execution from its leaves up', async () => {
  await put('a', 'x');
  await put('b', 'x');
  const run = `${folderAddress}/tasks/a-b/tr1`;
  expect([files.purge(scope), files.purge(scope)]).toEqual([
    {
      ok: true,
      value: [`${run}/b`, `${run}/a`, run, `${folderAddress}/tasks/a-b`, `${folderAddress}/tasks`, folderAddress],
    },
    { ok: true, value: [] },
  ]);
});

describe('an address', () => {
  const relative = "File should be accessed with their full path and not using relative '..' path.";
  const refused: readonly (readonly [address: string, message: string])[] = [
    ['http://x/y', "Invalid internal storage scheme, got uri 'http://x/y'"],
    ['/etc/passwd', "Invalid internal storage uri, got uri '/etc/passwd'"],
    ['kestra:///../secret', relative],
    ['kestra:///a/../../secret', relative],
    ['kestra:////etc/passwd', 'Cannot use file: "kestra:////etc/passwd" is not an address of the storage'],
    ['kestra:///', 'Cannot use file: "kestra:///" is not an address of the storage'],
    ['kestra:///a\0b', 'Cannot use file: "kestra:///a\0b" is not an address of the storage'],
    ['kestra:///a\\..\\b', 'Cannot use file: "kestra:///a\\..\\b" is not an address of the storage'],
  ];

  it.each(refused)('%j cannot be read', (address, message) => {
    expect(files.read(address)).toEqual({ ok: false, error: { code: 'FILE_UNREADABLE', message } });
  });

  it('that is not there is told apart from one that cannot be read', () => {
    const message = 'File not found for URI: kestra:///nope';
    expect(files.read('kestra:///nope')).toEqual({
      ok: false,
      error: { code: 'FILE_UNREADABLE', message, details: { isMissing: true } },
    });
  });

  it.each(['../x', '/etc/x', 'a/../../x', ''])('of a file named %j cannot be written', async (name) => {
    expect((await put(name, 'x')).ok).toBe(false);
  });

  it('that leads out by a link can be neither read nor written nor deleted through', async () => {
    writeFileSync(join(outside, 'secret'), 'x');
    mkdirSync(join(folder, 'company'));
    symlinkSync(outside, join(folder, 'company/team'));
    symlinkSync(join(outside, 'secret'), join(folder, 'link'));
    const results = [
      files.read('kestra:///link'),
      files.read('kestra:///company/team/secret'),
      files.delete('kestra:///company/team/secret'),
      await put('a', 'x'),
    ];
    expect([results.map(({ ok }) => ok), readFileSync(join(outside, 'secret'), 'utf8')]).toEqual([
      [false, false, false, false],
      'x',
    ]);
  });
});
