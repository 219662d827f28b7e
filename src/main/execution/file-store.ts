// Kestra's internal storage as a folder: a file's address is its path in there. It does not know who may read
// what; the expression functions and tasks ask that.
// Source of the addresses: Kestra's StorageContext, seen on 1.3.19 and 2.0.0 (`storage-*` in the recorded runs).
import { rmSync } from 'node:fs';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import { slugifyText } from '../expression/filter/slugify.ts';
import type { FileScope, FileStore } from '../plugin/ports.ts';
import { attempt, type BoundedFolderOptions, createBoundedFolder, listBelow } from './bounded-folder.ts';

const scheme = 'kestra:///';

/** Makes the store. */
export function createFileStore(options: Pick<BoundedFolderOptions, 'folder' | 'limits'>): FileStore {
  const folder = createBoundedFolder({ ...options, nameOf: (path) => scheme + path });
  return {
    async put({ scope, name, content }) {
      const path = `${folderOf(scope)}/${name}`;
      const written = await folder.write(path, content instanceof Uint8Array ? [content] : content);
      return written.ok ? ok(scheme + path) : written;
    },
    read: (address) => withPath(address, (path) => folder.read(path)),
    pathOf: (address) => withPath(address, (path) => folder.find(path)),
    sizeBytes: (address) => withPath(address, (path) => folder.sizeBytes(path)),
    delete: (address) => withPath(address, (path) => folder.remove(path)),
    purge(of) {
      const path = executionFolderOf(of);
      const found = folder.look(path);
      if (!found.ok) return found;
      return found.value === undefined ? ok([]) : removeFolder(found.value, scheme + path);
    },
  };
}

/** Answers FILE_UNREADABLE with Kestra's words for what is no address of the storage. */
function withPath<T>(address: string, use: (path: string) => Result<T>): Result<T> {
  if (address.startsWith(scheme)) return use(address.slice(scheme.length));
  const what = /^[a-z][a-z\d+.-]*:/i.test(address) ? 'scheme' : 'uri';
  return fail(createError('FILE_UNREADABLE', `Invalid internal storage ${what}, got uri '${address}'`));
}

/** Folders of namespaces go by their parts, those of flows and tasks by their slugs. */
function executionFolderOf({ namespace, flowId, executionId }: FileScope): string {
  return `${namespace.replaceAll('.', '/')}/${slugifyText(flowId)}/executions/${executionId}`;
}

function folderOf(scope: FileScope): string {
  const { taskId, taskRunId } = scope;
  const task = taskId === undefined || taskRunId === undefined ? '' : `/tasks/${slugifyText(taskId)}/${taskRunId}`;
  return `${executionFolderOf(scope)}${task}`;
}

/** Names what went from the leaves up, as Kestra does. */
function removeFolder(full: string, address: string): Result<readonly string[]> {
  const inner = listBelow(full);
  if (!inner.ok) return inner;
  const removed = attempt('STORAGE_FAILED', () => rmSync(full, { recursive: true }));
  return removed.ok ? ok([...inner.value.toReversed().map((path) => `${address}/${path}`), address]) : removed;
}
