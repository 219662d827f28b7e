// Where the storage's folder is: in the data folder, or where nothing is kept a temporary one that goes with the
// program. What is in it is the store's business.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileStore } from '../plugin/ports.ts';
import type { FileLimits } from './bounded-folder.ts';
import { createFileStore } from './file-store.ts';

/** A store with its end. */
export interface FileStorage {
  readonly files: FileStore;
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
    return { files: createFileStore({ folder: makeFolder, limits }), close: () => undefined };
  }
  let temporary: string | undefined;
  const makeTemporary = (): string => (temporary ??= mkdtempSync(join(tmpdir(), 'hookbench-')));
  return {
    files: createFileStore({ folder: makeTemporary, limits }),
    close() {
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    },
  };
}
