// `ready.json` in the data folder: where the running server listens, its token and its process. Only its user
// may read it. A server that died leaves one behind; whether it lives is found out, not believed.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { createError, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import { readTextFile } from './read-file.ts';

const readySchema = z.object({
  pid: z.number().int().positive(),
  ingress: z.string(),
  control: z.string(),
  token: z.string(),
  version: z.string(),
});

/** What `ready.json` holds. */
export type Ready = z.infer<typeof readySchema>;

/**
 * Writes the file whole or not at all: a reader that comes at the wrong moment sees the old one or the new. Answers
 * DATA_UNUSABLE.
 */
export async function writeReady(dataFolder: string, ready: Ready): Promise<Result<void>> {
  const file = readyPath(dataFolder);
  const draft = `${file}.${ready.pid}`;
  return writeWhole()
    .then(() => ok(undefined))
    .catch((thrown: unknown) =>
      fail(createError('DATA_UNUSABLE', `Cannot write ready.json: ${messageOf(thrown)}`, { file })),
    );

  async function writeWhole(): Promise<void> {
    await mkdir(dataFolder, { recursive: true });
    // `wx` below refuses a file that is there, whoever made it; one of our own from an earlier start may be.
    await rm(draft, { force: true });
    await writeFile(draft, `${JSON.stringify(ready)}\n`, { mode: 0o600, flag: 'wx' });
    await rename(draft, file);
  }
}

/** Removes the file, unless another process has written its own in the meantime. */
export async function removeReady(dataFolder: string, pid: number): Promise<void> {
  const ready = await readReady(dataFolder);
  if (ready?.pid === pid) await rm(readyPath(dataFolder), { force: true });
}

/**
 * The server that is running on a data folder, or undefined: no file, or one of a dead server. Two questions, because
 * neither suffices: a process id is given away again, and a port may be another program's.
 */
export async function findRunning(dataFolder: string): Promise<Ready | undefined> {
  const ready = await readReady(dataFolder);
  if (ready === undefined || !isProcessThere(ready.pid)) return undefined;
  return (await doesListen(ready.control)) ? ready : undefined;
}

function readyPath(dataFolder: string): string {
  return join(dataFolder, 'ready.json');
}

async function readReady(dataFolder: string): Promise<Ready | undefined> {
  const text = await readTextFile(readyPath(dataFolder));
  if (!text.ok) return undefined;
  const ready = readySchema.safeParse(parseOwnJson(text.value));
  return ready.success ? ready.data : undefined;
}

/** A file of our own, no payload: what cannot be read is as good as absent. */
function parseOwnJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProcessThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    // EPERM: it is there, and belongs to somebody else.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}

/** A process id may have been given to another program since: only who answers at the address is the server. */
async function doesListen(address: string): Promise<boolean> {
  if (!URL.canParse(address)) return false;
  const { hostname, port } = new URL(address);
  return new Promise((settle) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) });
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('connect', () => socket.destroy());
  });
}
