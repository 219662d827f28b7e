// Where the program's own files lie: `package.json` with its version, and the example flows. The same whether
// it runs from `src` or from the built files in `out`.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** The folder of the nearest `package.json` at or above a folder. */
export function findPackageFolder(from: string = import.meta.dirname): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** The version in the program's `package.json`. */
export function readVersion(packageFolder: string = findPackageFolder()): string {
  const text = readFileSync(join(packageFolder, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
