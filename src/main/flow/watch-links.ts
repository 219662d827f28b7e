// Watches what links in a flows folder lead to: an edit there is none of the folder that the link stands in. Only links to
// files are looked at here; folders behind links are watched as any other.
import { type FSWatcher, watch } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The links of a folder; names are relative to it, with `/`. */
export interface LinkWatch {
  /** Looks whether a name is a link, and where it leads now. */
  look(file: string): Promise<void>;
  /** Forgets the links whose names begin so. */
  leave(prefix: string): void;
}

/** Makes an empty one; `changed` hears the name of a link when what it leads to may have changed. */
export function createLinkWatch(top: string, changed: (file: string) => void): LinkWatch {
  const watchers = new Map<string, FSWatcher>();

  async function look(file: string): Promise<void> {
    const target = await targetOf(join(top, file));
    watchers.get(file)?.close();
    watchers.delete(file);
    const watcher = target === undefined ? undefined : open(file, target);
    if (watcher !== undefined) watchers.set(file, watcher);
  }

  /** The folder around the target is watched, since editors put a new file in the place of the old one. */
  function open(file: string, target: string): FSWatcher | undefined {
    const ownName = basename(target);
    try {
      const watcher = watch(dirname(target), (event, name) => {
        if (name !== null && name !== ownName) return;
        changed(file);
        if (event === 'rename') void look(file);
      });
      return watcher.on('error', () => watcher.close());
    } catch {
      // Then the flow is read as it is, and again when the link itself changes.
      return undefined;
    }
  }

  return {
    look,
    leave(prefix) {
      for (const [file, watcher] of watchers) {
        if (!file.startsWith(prefix)) continue;
        watcher.close();
        watchers.delete(file);
      }
    },
  };
}

/** Where a link leads in the end; undefined where the name is no link, or leads nowhere. */
async function targetOf(path: string): Promise<string | undefined> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isSymbolicLink() === true ? realpath(path).catch(() => undefined) : undefined;
}
