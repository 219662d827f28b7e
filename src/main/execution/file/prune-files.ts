// Removes the files of executions that the journal has forgotten: files go when their records do. It runs before
// the first execution of this process, so that nothing new is taken for something forgotten.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../contract/errors.ts';
import { attempt } from './bounded-folder.ts';

/** As many folders as one start removes: what is left goes at the next one. */
const removedMax = 1000;

/** Removes what is not kept below the folder of the storage. Answers STORAGE_FAILED. @returns how many executions went */
export function pruneFiles(folder: string, isKept: (executionId: string) => boolean): Result<number> {
  return attempt('STORAGE_FAILED', () => {
    const going = executionFolders(folder).filter(({ id }) => !isKept(id));
    const removed = going.slice(0, removedMax);
    for (const { path } of removed) rmSync(path, { recursive: true });
    return removed.length;
  });
}

interface ExecutionFolder {
  readonly id: string;
  readonly path: string;
}

/** Every `executions/<id>`, at any depth: how many parts a namespace has is not known. */
function executionFolders(folder: string): readonly ExecutionFolder[] {
  const found: ExecutionFolder[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const name of foldersIn(next)) {
      const inner = join(next, name);
      if (name !== 'executions') waiting.push(inner);
      else for (const id of foldersIn(inner)) sort({ id, path: join(inner, id) }, { found, waiting });
    }
  }
  return found;
}

/** A namespace or a flow may be called `executions` too: what holds such a folder itself is no execution. */
function sort(
  folder: ExecutionFolder,
  { found, waiting }: { readonly found: ExecutionFolder[]; readonly waiting: string[] },
): void {
  if (foldersIn(folder.path).includes('executions')) waiting.push(folder.path);
  else found.push(folder);
}

function foldersIn(folder: string): readonly string[] {
  const members = readdirSync(folder, { withFileTypes: true });
  return members.filter((member) => member.isDirectory()).map(({ name }) => name);
}
