// Kestra's internal storage as a folder: a file's address is its path in there. It does not know who may read
// what; the expression functions and tasks ask that. Nothing outside the folder is reached, whatever an address says.
// Source of the addresses: Kestra's StorageContext, seen on 1.3.19 and 2.0.0 (`storage-*` in the recorded runs).
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createError, type ErrorCode, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import { slugifyText } from '../expression/filter/slugify.ts';
import type { FileScope, FileStore } from '../plugin/ports.ts';

/** Bounds of the storage. */
export interface FileLimits {
  /** The longest file that is kept. */
  readonly fileBytesMax: number;
  /** The longest file that is read at once; longer ones are streamed from their path. */
  readonly readBytesMax: number;
}

/** What a store stands on. */
export interface FileStoreOptions {
  /** The folder; asked for when it is first needed, so that who keeps no file has none. */
  readonly folder: () => string;
  readonly limits: FileLimits;
}

const scheme = 'kestra:///';

/** Makes the store. */
export function createFileStore({ folder, limits }: FileStoreOptions): FileStore {
  /** The path of what is there and in the folder, all links followed; undefined where there is nothing. */
  const look = (address: string): Result<string | undefined> => {
    const path = pathIn(folder, address);
    if (!path.ok) return path;
    return existsSync(path.value) ? realPath(path.value, folder()) : ok(undefined);
  };
  const find = (address: string): Result<string> => {
    const path = look(address);
    if (!path.ok) return path;
    return path.value === undefined ? fail(notFound(address)) : ok(path.value);
  };
  const sizeBytes = (address: string): Result<number> => {
    const path = find(address);
    if (!path.ok) return path;
    const stats = attempt('FILE_UNREADABLE', () => statSync(path.value));
    if (!stats.ok) return stats;
    return stats.value.isFile() ? ok(stats.value.size) : fail(notFound(address));
  };
  return {
    sizeBytes,
    async put({ scope, name, content }) {
      const address = addressOf(scope, name);
      const path = pathIn(folder, address);
      if (!path.ok) return path;
      const parent = dirname(path.value);
      const inside = realPath(nearestExisting(parent), folder());
      if (!inside.ok) return inside;
      const made = attempt('STORAGE_FAILED', () => mkdirSync(parent, { recursive: true, mode: 0o700 }));
      if (!made.ok) return made;
      const chunks = content instanceof Uint8Array ? [content] : content;
      const written = await write(chunks, { path: path.value, address, bytesMax: limits.fileBytesMax });
      return written.ok ? ok(address) : written;
    },
    read(address) {
      const size = sizeBytes(address);
      if (!size.ok) return size;
      if (size.value > limits.readBytesMax) return fail(tooLong(address, 'FILE_UNREADABLE', limits.readBytesMax));
      const path = find(address);
      return path.ok ? attempt('FILE_UNREADABLE', () => readFileSync(path.value)) : path;
    },
    pathOf: find,
    delete(address) {
      const found = look(address);
      if (!found.ok) return found;
      const path = found.value;
      if (path === undefined) return ok(false);
      const removed = attempt('STORAGE_FAILED', () => rmSync(path));
      return removed.ok ? ok(true) : removed;
    },
    purge(of) {
      const address = folderOf(of);
      const found = look(address);
      if (!found.ok) return found;
      const path = found.value;
      return path === undefined ? ok([]) : attempt('STORAGE_FAILED', () => deleteFolder(path, address));
    },
  };
}

/** Folders of namespaces go by their parts, those of flows and tasks by their slugs. */
function folderOf({ namespace, flowId, executionId }: FileScope): string {
  return `${scheme}${namespace.replaceAll('.', '/')}/${slugifyText(flowId)}/executions/${executionId}`;
}

function addressOf(scope: FileScope, name: string): string {
  const { taskId, taskRunId } = scope;
  const task = taskId === undefined || taskRunId === undefined ? '' : `/tasks/${slugifyText(taskId)}/${taskRunId}`;
  return `${folderOf(scope)}${task}/${name}`;
}

/** The path that an address stands for, whether it is there or not. Answers FILE_UNREADABLE with Kestra's words. */
function pathIn(folder: () => string, address: string): Result<string> {
  if (!address.startsWith(scheme)) {
    const what = /^[a-z][a-z\d+.-]*:/i.test(address) ? 'scheme' : 'uri';
    return fail(createError('FILE_UNREADABLE', `Invalid internal storage ${what}, got uri '${address}'`));
  }
  const parts = address.slice(scheme.length).split('/');
  if (parts.includes('..')) {
    const message = "File should be accessed with their full path and not using relative '..' path.";
    return fail(createError('FILE_UNREADABLE', message));
  }
  if (parts.some((part) => part === '' || part === '.' || /[\0\\]/.test(part))) {
    return fail(createError('FILE_UNREADABLE', `Cannot use file: "${address}" is not an address of the storage`));
  }
  return ok(join(folder(), ...parts));
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/** Follows all links, and refuses what they lead out of the folder. */
function realPath(path: string, folder: string): Result<string> {
  const real = attempt('FILE_UNREADABLE', () => ({ path: realpathSync(path), folder: realpathSync(folder) }));
  if (!real.ok) return real;
  if (`${real.value.path}${sep}`.startsWith(`${real.value.folder}${sep}`)) return ok(real.value.path);
  return fail(createError('FILE_UNREADABLE', `Cannot use file: ${path} leads out of the storage`));
}

/** Written beside its place first, so that nobody sees half a file. */
async function write(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { path, address, bytesMax }: { readonly path: string; readonly address: string; readonly bytesMax: number },
): Promise<Result<void>> {
  const draft = `${path}.part`;
  let bytes = 0;
  async function* bounded(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes > bytesMax) return;
      yield chunk;
    }
  }
  const fault = await pipeline(bounded(), createWriteStream(draft, { mode: 0o600 })).then(() => undefined, writeFault);
  const isTooLong = bytes > bytesMax;
  if (fault === undefined && !isTooLong) return attempt('STORAGE_FAILED', () => renameSync(draft, path));
  attempt('STORAGE_FAILED', () => rmSync(draft, { force: true }));
  return fail(fault ?? tooLong(address, 'STORAGE_FAILED', bytesMax));
}

/** Deletes from the leaves up and names what went in that order, as Kestra does. */
function deleteFolder(path: string, address: string): readonly string[] {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll(sep, '/'));
  rmSync(path, { recursive: true });
  const inner = names.toSorted().toReversed();
  return [...inner.map((name) => `${address}/${name}`), address];
}

function writeFault(thrown: unknown): ErrorValue {
  return createError('STORAGE_FAILED', messageOf(thrown));
}

function notFound(address: string): ErrorValue {
  return createError('FILE_UNREADABLE', `File not found for URI: ${address}`, {}, { isMissing: true });
}

function tooLong(address: string, code: ErrorCode, bytesMax: number): ErrorValue {
  return createError(code, `Cannot use file ${address}: it is longer than ${bytesMax} bytes`);
}

function attempt<T>(code: ErrorCode, body: () => T): Result<T> {
  try {
    return ok(body());
  } catch (thrown) {
    return fail(createError(code, messageOf(thrown)));
  }
}
