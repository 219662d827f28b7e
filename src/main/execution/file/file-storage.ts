// Where the storage's folder is: in the data folder, or where nothing is kept a temporary one that goes with the
// program. What is in it is the store's business.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok, type Result } from '../../contract/errors.ts';
import type { FileStore } from '../../plugin/ports.ts';
import type { FileLimits } from './bounded-folder.ts';
import { pruneFiles } from './prune-files.ts';
import { createFileStore } from './file-store.ts';

/** A store with its end. */
export interface FileStorage {
  readonly files: FileStore;
  /** Removes the files of executions that are not kept. Before the first one runs. Answers STORAGE_FAILED. */
  prune(isKept: (executionId: string) => boolean): Result<number>;
  /** Removes what was not to be kept. */
  close(): void;
}

/** Opens the storage in a data folder; absent: in a temporary folder, made when the first file is kept. */
export function openFileStorage(limits: FileLimits, dataFolder?: string): FileStorage {
  if (dataFolder !== undefined) {
    const folder = join(dataFolder, 'storage');
    const makeFolder = (): string => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return folder;
    };
    return {
      files: createFileStore({ folder: makeFolder, limits }),
      prune: (isKept) => (existsSync(folder) ? pruneFiles(folder, isKept) : ok(0)),
      close: () => undefined,
    };
  }
  let temporary: string | undefined;
  const makeTemporary = (): string => (temporary ??= mkdtempSync(join(tmpdir(), 'hookbench-')));
  return {
    files: createFileStore({ folder: makeTemporary, limits }),
    prune: () => ok(0),
    close() {
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    },
  };
}
