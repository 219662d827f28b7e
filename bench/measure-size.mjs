// T17: what the headless server takes on disk: what is built, and the packages that it needs at run time, as the lock file
// names them. Electron, tools and what the build has put into the window are not among them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { targets } from './targets.mjs';

const root = join(import.meta.dirname, '..');

/** @param {import('./options.mjs').Options} _options @param {import('./results.mjs').Results} results */
export function measureSize(_options, results) {
  /** @type {{ packages: Record<string, { dev?: boolean, devOptional?: boolean }> }} */
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const needed = Object.entries(lock.packages).filter(
    ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
  );
  const bytes = needed.reduce((sum, [path]) => sum + bytesIn(join(root, path)), bytesIn(join(root, 'out')));
  results.tell(targets.installSize, [bytes / 1024 ** 2]);
  // As all measurements do, so that they can be waited for alike.
  return Promise.resolve();
}

/** All files of a folder, but those of packages within it, which stand for themselves. @param {string} folder @returns {number} */
function bytesIn(folder) {
  // Packages for other systems are in the lock file and not here.
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + bytesIn(path);
    return entry.isFile() ? sum + statSync(path).size : sum;
  }, 0);
}
