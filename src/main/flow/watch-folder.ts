// Tells which flow files of a folder may have changed, in batches, whatever way an editor saves them,
// and survives the folder being moved away and back. It reads no file.
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { createFileBatches } from './file-batches.ts';
import { flowFilesOf, isFlowFile, isLeftOut, isStubsFile, leadsInCircle, toFileName } from './flow-files.ts';

/** What a watched folder tells. */
export interface WatchListener {
  /** These files were added, changed or removed; each name once. */
  changed(files: readonly string[]): void;
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
export async function watchFolder(folder: string, listener: WatchListener): Promise<() => Promise<void>> {
  const batches = createFileBatches(batchTimes, (files) => listener.changed(files));
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function start(): Promise<void> {
    const next = openWatcher(folder, {
      changed: (file) => batches.add(file),
      failed: (error) => listener.failed(error),
    });
    watcher = next;
    next.on('unlinkDir', (path) => {
      if (path === folder) void leave(next);
    });
    await new Promise<void>((resolve) => {
      next.once('ready', resolve);
    });
  }

  /** A watcher of a folder that went away hears nothing of its return, so it is replaced. */
  async function leave(left: FSWatcher): Promise<void> {
    if (isClosed || watcher !== left) return;
    watcher = undefined;
    batches.clear();
    listener.gone();
    await left.close();
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
      if (!isClosed) listener.back();
    });
  }

  await start();
  return async () => {
    isClosed = true;
    clearTimeout(timer);
    batches.clear();
    await watcher?.close();
  };
}

/** Watches the flow files of a folder; they are named as everywhere, relative and with `/`. */
function openWatcher(
  folder: string,
  { changed, failed }: { readonly changed: (file: string) => void; readonly failed: (error: unknown) => void },
): FSWatcher {
  const note = (path: string): void => {
    const file = toFileName(relative(folder, path));
    if (isFlowFile(file)) changed(file);
    // What stands beside a flow is part of what the flow does here.
    if (isStubsFile(file)) for (const flowFile of flowFilesOf(file)) changed(flowFile);
  };
  const watcher = watch(folder, {
    ignoreInitial: true,
    // Asked once without `stats`, before the file is looked at, and once with them: only then a file that is no flow
    // is known to be no folder.
    ignored: (path, stats) => {
      const file = toFileName(relative(folder, path));
      if (file === '' || isFlowFile(file) || isStubsFile(file)) return false;
      return isLeftOut(file) || stats?.isFile() === true || leadsInCircle(folder, file);
    },
  });
  return watcher.on('add', note).on('change', note).on('unlink', note).on('error', failed);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
