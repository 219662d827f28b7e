// Tells which flow files of a folder may have changed, in batches, whatever way an editor saves them,
// and survives the folder being moved away and back. It reads no file.
import { stat } from 'node:fs/promises';
import { createFileBatches } from './file-batches.ts';
import { flowFilesOf, isStubsFile } from './flow-files.ts';
import { watchTree } from './watch-tree.ts';

/** What a watched folder tells. */
export interface WatchListener {
  /** These files were added, changed or removed; each name once. */
  changed(files: readonly string[]): void;
  /** A subfolder went: all files that began with this prefix may be gone. */
  left(prefix: string): void;
  /** The folder itself is not there any more. */
  gone(): void;
  /** The folder is there again: everything may have changed. */
  back(): void;
  /** The system refuses to watch; the reason in its words. */
  failed(error: unknown): void;
}

const batchTimes = { gatherMs: 40, againMs: 100 };
/**
 * How often a folder that went away is looked for. Systems tell of it only to who watches the folder around it, which
 * may not be readable.
 */
const returnCheckMs = 200;

/**
 * Watches a folder until the returned function is called; settles once changes are seen.
 * A change is told well within half a second.
 */
export async function watchFolder(folder: string, listener: WatchListener): Promise<() => void> {
  const batches = createFileBatches(batchTimes, (files) => listener.changed(files));
  let close: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function start(): Promise<void> {
    close = await watchTree(folder, {
      // What stands beside a flow is part of what the flow does here.
      changed: (file) => (isStubsFile(file) ? flowFilesOf(file) : [file]).forEach((each) => batches.add(each)),
      left: (prefix) => listener.left(prefix),
      gone: leave,
      failed: (error) => listener.failed(error),
    });
  }

  /** A watch of a folder that went away hears nothing of its return, so it is begun anew. */
  function leave(): void {
    if (isClosed) return;
    batches.clear();
    listener.gone();
    timer = setTimeout(lookForReturn, returnCheckMs);
  }

  function lookForReturn(): void {
    void isFolder(folder).then(async (isThere) => {
      if (isClosed) return;
      if (!isThere) {
        timer = setTimeout(lookForReturn, returnCheckMs);
        return;
      }
      await start();
      if (isClosed) close?.();
      else listener.back();
    });
  }

  await start();
  return () => {
    isClosed = true;
    clearTimeout(timer);
    batches.clear();
    close?.();
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
