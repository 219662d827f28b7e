// Files below one folder, by their paths in there. Nothing outside of it is reached, whatever a path says or a link
// leads to, and what is read and written is bounded. What the files are for is not its business.
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
import {
  createError,
  type ErrorCode,
  type ErrorValue,
  fail,
  messageOf,
  ok,
  type Result,
} from '../../contract/errors.ts';

/** Bounds of files. */
export interface FileLimits {
  /** The longest file that is kept. */
  readonly fileBytesMax: number;
  /** The longest file that is read at once; longer ones are streamed from their path. */
  readonly readBytesMax: number;
}

/** What a bounded folder stands on. */
export interface BoundedFolderOptions {
  /** The folder; asked for when it is first needed, so that who keeps no file has none. */
  readonly folder: () => string;
  readonly limits: FileLimits;
  /** How people know a file. */
  readonly nameOf: (path: string) => string;
}

/** The folder. Paths have `/` between their parts. All answer FILE_UNREADABLE, and what is said of them. */
export interface BoundedFolder {
  /** The path on disk, all links followed; undefined where there is nothing. */
  look(path: string): Result<string | undefined>;
  /** Answers FILE_UNREADABLE with `details.isMissing` where there is no such file. */
  find(path: string): Result<string>;
  sizeBytes(path: string): Result<number>;
  read(path: string): Result<Uint8Array>;
  /** Writes a file with the folders on the way. Answers STORAGE_FAILED; then nothing of it is kept. */
  write(path: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<Result<void>>;
  /** Answers STORAGE_FAILED. @returns whether there was one */
  remove(path: string): Result<boolean>;
}

/** Makes it. */
export function createBoundedFolder({ folder, limits, nameOf }: BoundedFolderOptions): BoundedFolder {
  const look = (path: string): Result<string | undefined> => {
    const inner = partsOf(path, nameOf);
    if (!inner.ok) return inner;
    const full = join(folder(), ...inner.value);
    return existsSync(full) ? realPath(full, { folder: folder(), name: nameOf(path) }) : ok(undefined);
  };
  const find = (path: string): Result<string> => {
    const found = look(path);
    if (!found.ok) return found;
    return found.value === undefined ? fail(missing(nameOf(path))) : ok(found.value);
  };
  const sizeBytes = (path: string): Result<number> => {
    const found = find(path);
    if (!found.ok) return found;
    const stats = attempt('FILE_UNREADABLE', () => statSync(found.value));
    if (!stats.ok) return stats;
    return stats.value.isFile() ? ok(stats.value.size) : fail(missing(nameOf(path)));
  };
  return {
    look,
    find,
    sizeBytes,
    read(path) {
      const size = sizeBytes(path);
      if (!size.ok) return size;
      if (size.value > limits.readBytesMax) return fail(tooLong(nameOf(path), 'FILE_UNREADABLE', limits.readBytesMax));
      const found = find(path);
      return found.ok ? attempt('FILE_UNREADABLE', () => readFileSync(found.value)) : found;
    },
    async write(path, chunks) {
      const inner = partsOf(path, nameOf);
      if (!inner.ok) return inner;
      const full = join(folder(), ...inner.value);
      const parent = dirname(full);
      const inside = realPath(nearestExisting(parent), { folder: folder(), name: nameOf(path) });
      if (!inside.ok) return inside;
      const made = attempt('STORAGE_FAILED', () => mkdirSync(parent, { recursive: true, mode: 0o700 }));
      if (!made.ok) return made;
      return write(chunks, { path: full, name: nameOf(path), bytesMax: limits.fileBytesMax });
    },
    remove(path) {
      const found = look(path);
      if (!found.ok) return found;
      const full = found.value;
      if (full === undefined) return ok(false);
      const removed = attempt('STORAGE_FAILED', () => rmSync(full));
      return removed.ok ? ok(true) : removed;
    },
  };
}

/** All files and folders below a folder on disk, by their paths with `/`, in order. Answers FILE_UNREADABLE. */
export function listBelow(full: string): Result<readonly string[]> {
  return attempt('FILE_UNREADABLE', () => {
    const names = readdirSync(full, { recursive: true, encoding: 'utf8' });
    return names.map((name) => name.replaceAll(sep, '/')).toSorted();
  });
}

/** Calls the file system, and tells what it refuses. */
export function attempt<T>(code: ErrorCode, body: () => T): Result<T> {
  try {
    return ok(body());
  } catch (thrown) {
    return fail(createError(code, messageOf(thrown)));
  }
}

/** Answers FILE_UNREADABLE, for `..` with Kestra's words. */
function partsOf(path: string, nameOf: (path: string) => string): Result<readonly string[]> {
  const parts = path.split('/');
  if (parts.includes('..')) {
    const message = "File should be accessed with their full path and not using relative '..' path.";
    return fail(createError('FILE_UNREADABLE', message));
  }
  if (parts.some((part) => part === '' || part === '.' || /[\0\\]/.test(part))) {
    return fail(createError('FILE_UNREADABLE', `Cannot use file: "${nameOf(path)}" is not an address of the storage`));
  }
  return ok(parts);
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/** Follows all links, and refuses what they lead out of the folder. */
function realPath(path: string, { folder, name }: { readonly folder: string; readonly name: string }): Result<string> {
  const real = attempt('FILE_UNREADABLE', () => ({ path: realpathSync(path), folder: realpathSync(folder) }));
  if (!real.ok) return real;
  if (`${real.value.path}${sep}`.startsWith(`${real.value.folder}${sep}`)) return ok(real.value.path);
  return fail(createError('FILE_UNREADABLE', `Cannot use file: ${name} leads out of the storage`));
}

/** Written beside its place first, so that nobody sees half a file. */
async function write(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { path, name, bytesMax }: { readonly path: string; readonly name: string; readonly bytesMax: number },
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
  return fail(fault ?? tooLong(name, 'STORAGE_FAILED', bytesMax));
}

function writeFault(thrown: unknown): ErrorValue {
  return createError('STORAGE_FAILED', messageOf(thrown));
}

function missing(name: string): ErrorValue {
  return createError('FILE_UNREADABLE', `File not found for URI: ${name}`, {}, { isMissing: true });
}

function tooLong(name: string, code: ErrorCode, bytesMax: number): ErrorValue {
  return createError(code, `Cannot use file ${name}: it is longer than ${bytesMax} bytes`);
}
