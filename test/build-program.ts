// Builds the program once, before the tests that start it as a process: they need `out/main/headless.js`, and
// `npm test` alone has to suffice after `npm ci`.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Called by vitest before the first test of the project `program`. */
export function setup(): void {
  const root = join(import.meta.dirname, '..');
  const electronVite = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  execFileSync(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'pipe' });
}
