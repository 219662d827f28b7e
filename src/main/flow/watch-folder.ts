// Tells which flow files of a folder may have changed, in batches, whatever way an editor saves them,
// and survives the folder being moved away and back. It reads no file.
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isFlowFile, isLeftOut, toFileName } from './flow-files.ts';

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

/** Changes within this time are told together: a save is often several of them. */
const batchMs = 40;
/** After this the same files are told again: events that follow too closely on each other are dropped. */
const secondLookMs = 100;
/** How often a folder that went away is looked for. */
const returnCheckMs = 200;

/**
 * Watches a folder until the returned function is called; settles once changes are seen.
 * A change is told well within half a second.
 */
export async function watchFolder(folder: string, listener: WatchListener): Promise<() => Promise<void>> {
  const pending = new Set<string>();
  const secondLooks = new Set<NodeJS.Timeout>();
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function flush(): void {
    timer = undefined;
    const files = [...pending];
    pending.clear();
    listener.changed(files);
    const second = setTimeout(() => {
      secondLooks.delete(second);
      listener.changed(files);
    }, secondLookMs);
    secondLooks.add(second);
  }

  function forgetTimers(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const second of secondLooks) clearTimeout(second);
    secondLooks.clear();
  }

  function note(path: string): void {
    const file = toFileName(relative(folder, path));
    if (isClosed || !isFlowFile(file)) return;
    pending.add(file);
    timer ??= setTimeout(flush, batchMs);
  }

  async function start(): Promise<void> {
    const next = watch(folder, { ignoreInitial: true, ignored: (path, stats) => isIgnored(path, stats?.isFile()) });
    watcher = next;
    next
      .on('add', note)
      .on('change', note)
      .on('unlink', note)
      .on('error', (error) => listener.failed(error));
    next.on('unlinkDir', (path) => {
      if (path === folder) void leave(next);
    });
    await new Promise<void>((resolve) => {
      next.once('ready', resolve);
    });
  }

  function isIgnored(path: string, isFile: boolean | undefined): boolean {
    const file = toFileName(relative(folder, path));
    if (file === '') return false;
    return isLeftOut(file) || (isFile === true && !isFlowFile(file));
  }

  /** A watcher of a folder that went away hears nothing of its return, so it is replaced. */
  async function leave(left: FSWatcher): Promise<void> {
    if (isClosed || watcher !== left) return;
    watcher = undefined;
    forgetTimers();
    pending.clear();
    listener.gone();
    await left.close();
    timer = setTimeout(lookForReturn, returnCheckMs);
  }

  function lookForReturn(): void {
    timer = undefined;
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
    forgetTimers();
    await watcher?.close();
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
