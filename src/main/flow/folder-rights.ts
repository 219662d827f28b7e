// What the program may do in a folder. It looks, and changes nothing.
import { access, constants, stat } from 'node:fs/promises';

/** `absent`: there is no such folder, or it cannot even be looked at. */
export type FolderRights = 'writable' | 'readable' | 'absent';

/** Asks the operating system; on Windows it knows of read-only marks alone. */
export async function readFolderRights(folder: string): Promise<FolderRights> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder || !(await may(folder, constants.R_OK))) return 'absent';
  return (await may(folder, constants.W_OK)) ? 'writable' : 'readable';
}

function may(folder: string, right: number): Promise<boolean> {
  return access(folder, right).then(
    () => true,
    () => false,
  );
}
