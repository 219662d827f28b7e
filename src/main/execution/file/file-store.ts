// Kestra's internal storage as a folder: a file's address is its path in there. It does not know who may read
// what; the expression functions and tasks ask that. Source: Kestra's LocalStorage.
import { rmSync } from 'node:fs';
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import type { FileStore } from '../../plugin/ports.ts';
import { addressOf, executionAddressOf, storageScheme } from '../../plugin/storage/file-address.ts';
import { attempt, type BoundedFolderOptions, createBoundedFolder, listBelow } from './bounded-folder.ts';

/** Makes the store. */
export function createFileStore(options: Pick<BoundedFolderOptions, 'folder' | 'limits'>): FileStore {
  const folder = createBoundedFolder({ ...options, nameOf: (path) => storageScheme + path });
  return {
    async put({ scope, name, content }) {
      const address = addressOf(scope, name);
      const path = address.slice(storageScheme.length);
      const written = await folder.write(path, content instanceof Uint8Array ? [content] : content);
      return written.ok ? ok(address) : written;
    },
    read: (address) => withPath(address, (path) => folder.read(path)),
    pathOf: (address) => withPath(address, (path) => folder.find(path)),
    sizeBytes: (address) => withPath(address, (path) => folder.sizeBytes(path)),
    delete: (address) => withPath(address, (path) => folder.remove(path)),
    purge(of) {
      const address = executionAddressOf(of);
      const found = folder.look(address.slice(storageScheme.length));
      if (!found.ok) return found;
      return found.value === undefined ? ok([]) : removeFolder(found.value, address);
    },
  };
}

/** Answers FILE_UNREADABLE with Kestra's words for what is no address of the storage. */
function withPath<T>(address: string, use: (path: string) => Result<T>): Result<T> {
  if (address.startsWith(storageScheme)) return use(address.slice(storageScheme.length));
  const what = /^[a-z][a-z\d+.-]*:/i.test(address) ? 'scheme' : 'uri';
  return fail(createError('FILE_UNREADABLE', `Invalid internal storage ${what}, got uri '${address}'`));
}

/** Names what went from the leaves up, as Kestra does. */
function removeFolder(full: string, address: string): Result<readonly string[]> {
  const inner = listBelow(full);
  if (!inner.ok) return inner;
  const removed = attempt('STORAGE_FAILED', () => rmSync(full, { recursive: true }));
  return removed.ok ? ok([...inner.value.toReversed().map((path) => `${address}/${path}`), address]) : removed;
}
