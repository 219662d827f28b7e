// Files of namespaces on disk: `.files/<namespace>/<path>` in the flows folder, so that they are shared with the
// flows, and no YAML among them is taken for a flow. Where nothing is to be kept, a namespace is copied into a
// temporary folder before the first change of it.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import type { NamespaceFileStore } from '../../plugin/ports.ts';
import { attempt, type BoundedFolder, createBoundedFolder, type FileLimits, listBelow } from './bounded-folder.ts';

/** The folder of all namespaces, in the flows folder. */
export const namespaceFilesFolder = '.files';

/** The store with its end. */
export interface NamespaceFiles {
  readonly namespaceFiles: NamespaceFileStore;
  /** Removes what was not to be kept. */
  close(): void;
}

/** What the store stands on. */
export interface NamespaceFilesOptions {
  readonly flowsFolder: string;
  readonly limits: FileLimits;
  /** Whether changes stay; else they are forgotten at the end. */
  readonly isKept: boolean;
}

/** Opens the files of all namespaces. */
export function openNamespaceFiles({ flowsFolder, limits, isKept }: NamespaceFilesOptions): NamespaceFiles {
  const kept = join(flowsFolder, namespaceFilesFolder);
  const copied = new Set<string>();
  let temporary: string | undefined;
  const folderOf = (namespace: string): string => join(copied.has(namespace) ? (temporary ?? kept) : kept, namespace);
  const open = (namespace: string): Result<BoundedFolder> => {
    if (!/^[\w-][\w.-]*$/.test(namespace)) {
      return fail(createError('FILE_UNREADABLE', `Cannot open files: "${namespace}" is not a namespace`));
    }
    return ok(
      createBoundedFolder({ folder: () => folderOf(namespace), limits, nameOf: (path) => `nsfile:///${path}` }),
    );
  };
  /** Before a change. */
  const prepare = (namespace: string): Result<BoundedFolder> => {
    const folder = open(namespace);
    if (!folder.ok) return folder;
    const made = attempt('STORAGE_FAILED', () => {
      if (!isKept && !copied.has(namespace)) {
        temporary ??= mkdtempSync(join(tmpdir(), 'hookbench-'));
        const from = join(kept, namespace);
        if (existsSync(from)) cpSync(from, join(temporary, namespace), { recursive: true });
        copied.add(namespace);
      }
      mkdirSync(folderOf(namespace), { recursive: true });
    });
    return made.ok ? folder : made;
  };
  return {
    namespaceFiles: {
      list(namespace) {
        const folder = open(namespace);
        if (!folder.ok) return folder;
        return existsSync(folderOf(namespace)) ? filesOf(folderOf(namespace), folder.value) : ok([]);
      },
      read({ namespace, path }) {
        const folder = open(namespace);
        return folder.ok ? folder.value.read(path) : folder;
      },
      async write({ namespace, path, content }) {
        const folder = prepare(namespace);
        return folder.ok ? folder.value.write(path, [content]) : folder;
      },
      delete({ namespace, path }) {
        const folder = prepare(namespace);
        return folder.ok ? folder.value.remove(path) : folder;
      },
    },
    close() {
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    },
  };
}

/** Folders, and files that lead out of the folder, are left out. */
function filesOf(full: string, folder: BoundedFolder): Result<readonly string[]> {
  const all = listBelow(full);
  return all.ok ? ok(all.value.filter((path) => folder.sizeBytes(path).ok)) : all;
}
