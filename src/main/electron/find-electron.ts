// Where Electron's binary is, without running any code of the package: importing it would fetch a binary that is
// missing. Source: `index.js` and `install.js` of electron 45, which keep the binary's name in `path.txt`.
import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Electron on this machine: absent, its package without the binary, or the binary. */
export type ElectronPlace =
  | { readonly kind: 'absent' }
  | { readonly kind: 'package'; readonly installer: string }
  | { readonly kind: 'binary'; readonly file: string };

/** Looks for it. `ELECTRON_OVERRIDE_DIST_PATH` names another folder of the binary, as for Electron itself. */
export function findElectron(options: {
  /** A file of the program; the package is looked for from there, as Node does. */
  readonly from: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): ElectronPlace {
  const folder = findPackage(options.from);
  if (folder === undefined) return { kind: 'absent' };
  const override = options.environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = readName(join(folder, 'path.txt')) ?? (override === undefined ? undefined : 'electron');
  const file = name === undefined ? undefined : join(override ?? join(folder, 'dist'), name);
  if (file !== undefined && isExecutable(file)) return { kind: 'binary', file };
  return { kind: 'package', installer: join(folder, 'install.js') };
}

function findPackage(from: string): string | undefined {
  try {
    return dirname(createRequire(from).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

function readName(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
