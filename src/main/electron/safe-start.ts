// The next start without the graphics card, asked for by a page that broke again and again: a driver is what most often
// breaks every page. The mark is a file, since only a start can do without the card, and it holds for one start.
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const name = 'safe-start';

/** Marks the next start; where that is not possible, it is a start as ever. */
export function markSafeStart(folder: string): void {
  try {
    writeFileSync(join(folder, name), '');
  } catch {
    // A full disk is told by the journal, which needs it.
  }
}

/** Whether this start was marked; the mark is gone then. */
export function takeSafeStart(folder: string): boolean {
  const file = join(folder, name);
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return false;
  rmSync(file, { force: true });
  return true;
}
