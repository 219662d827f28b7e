// `ready.json`: written for its user alone, believed only of a server that answers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findRunning, removeReady, writeReady } from '../../../src/main/command/ready-file.ts';
import { makeFolder } from './temporary-folder.ts';

const ready = { pid: process.pid, ingress: 'http://127.0.0.1:1', control: '', token: 't', version: '1' };

async function listenSomewhere(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

/** The id of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

it('is written whole into a folder that may not be there yet, readable by its user alone', async () => {
  const folder = join(await makeFolder(), 'a/b');
  const written = await writeReady(folder, ready);
  const { mode } = await stat(join(folder, 'ready.json'));
  expect([written.ok, mode & 0o777, await readdir(folder)]).toEqual([true, 0o600, ['ready.json']]);
  expect(JSON.parse(await readFile(join(folder, 'ready.json'), 'utf8'))).toEqual(ready);
});

it('that cannot be written is DATA_UNUSABLE', async () => {
  const folder = await makeFolder({ file: '' });
  expect(await writeReady(join(folder, 'file'), ready)).toMatchObject({ ok: false, error: { code: 'DATA_UNUSABLE' } });
});

it('is removed by the process that wrote it, and by no other', async () => {
  const folder = await makeFolder();
  await writeReady(folder, ready);
  await removeReady(folder, ready.pid + 1);
  const afterOther = await readdir(folder);
  await removeReady(folder, ready.pid);
  expect([afterOther, await readdir(folder)]).toEqual([['ready.json'], []]);
});

describe('findRunning()', () => {
  it('finds a server that answers', async () => {
    const folder = await makeFolder();
    const running = { ...ready, control: await listenSomewhere() };
    await writeReady(folder, running);
    expect(await findRunning(folder)).toEqual(running);
  });

  it('finds none where the process is dead, though another program has its port', async () => {
    const folder = await makeFolder();
    await writeReady(folder, { ...ready, pid: await deadProcess(), control: await listenSomewhere() });
    expect(await findRunning(folder)).toBeUndefined();
  });

  it('finds none where the process lives and nothing answers', async () => {
    const folder = await makeFolder();
    await writeReady(folder, { ...ready, control: 'http://127.0.0.1:1' });
    expect(await findRunning(folder)).toBeUndefined();
  });

  it.each(['', '{', '{"pid":"1"}', '[]'])('finds none in a file that holds %j', async (text) => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'ready.json'), text);
    expect(await findRunning(folder)).toBeUndefined();
  });

  it('finds none where there is no file', async () => {
    expect(await findRunning(await makeFolder())).toBeUndefined();
  });
});
