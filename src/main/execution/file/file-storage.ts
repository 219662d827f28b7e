// Where the storage's folder is: in the data folder, or where nothing is kept a temporary one that goes with the
// program. What is in it is the store's business.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok, type Result } from '../../contract/errors.ts';
import type { FileScope, FileStore } from '../../plugin/ports.ts';
import type { FileLimits } from './bounded-folder.ts';
import { pruneFiles } from './prune-files.ts';
import { createFileStore } from './file-store.ts';

/** A store with its end. */
export interface FileStorage {
  readonly files: FileStore;
  /** Removes the files of executions that are not kept. Before the first one runs. Answers STORAGE_FAILED. */
  prune(isKept: (executionId: string) => boolean): Result<number>;
  /** Removes the files of one execution, whose record went. Answers STORAGE_FAILED. */
  forget(execution: FileScope): Result<void>;
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
    const files = createFileStore({ folder: makeFolder, limits });
    return {
      files,
      // Asked first, since the store would make a folder that nobody needs.
      forget: (execution) => (existsSync(folder) ? withoutValue(files.purge(execution)) : ok(undefined)),
      prune: (isKept) => (existsSync(folder) ? pruneFiles(folder, isKept) : ok(0)),
      close: () => undefined,
    };
  }
  let temporary: string | undefined;
  const makeTemporary = (): string => (temporary ??= mkdtempSync(join(tmpdir(), 'hookbench-')));
  const files = createFileStore({ folder: makeTemporary, limits });
  return {
    files,
    forget: (execution) => (temporary === undefined ? ok(undefined) : withoutValue(files.purge(execution))),
    prune: () => ok(0),
    close() {
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    },
  };
}

function withoutValue(result: Result<unknown>): Result<void> {
  return result.ok ? ok(undefined) : result;
}
