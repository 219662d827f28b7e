// Where Electron is found, and that a package without its binary is no reason to run any of its code.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findElectron } from '../../../src/main/electron/find-electron.ts';

let folder = '';
let electron = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookbench-electron-'));
  electron = join(folder, 'node_modules/electron');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, text: string, mode = 0o644): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
}

const look = (environment: Readonly<Record<string, string>> = {}) =>
  findElectron({ from: join(folder, 'out/main/start.js'), environment });

it('finds nothing where there is no package', () => {
  expect(look()).toEqual({ kind: 'absent' });
});

it('finds the installer where there is no binary, and runs nothing', () => {
  put(join(electron, 'package.json'), '{"name":"electron","main":"index.js"}');
  put(join(electron, 'index.js'), 'throw new Error("run");');
  const found = { kind: 'package', installer: join(electron, 'install.js') };
  const withoutName = look();
  put(join(electron, 'path.txt'), 'electron');
  const withoutFile = look();
  put(join(electron, 'dist/electron'), '');
  expect([withoutName, withoutFile, look()]).toEqual([found, found, found]);
});

it('finds the binary that the package names, and one in a folder that the user names', () => {
  put(join(electron, 'package.json'), '{"name":"electron"}');
  put(join(folder, 'elsewhere/electron'), '', 0o755);
  const override = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') };
  const elsewhere = { kind: 'binary', file: join(folder, 'elsewhere/electron') };
  const before = look(override);
  put(join(electron, 'path.txt'), 'electron\n');
  put(join(electron, 'dist/electron'), '', 0o755);
  expect([before, look(), look(override)]).toEqual([
    elsewhere,
    { kind: 'binary', file: join(electron, 'dist/electron') },
    elsewhere,
  ]);
});
