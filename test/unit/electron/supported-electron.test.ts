// The Electron that is pinned against the majors that its project supports, as they were last looked up.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { electronReleases } from './supported-majors.ts';

const root = join(import.meta.dirname, '../../..');
const read = (
  file: string,
): { readonly version?: string; readonly devDependencies?: Readonly<Record<string, string>> } =>
  JSON.parse(readFileSync(join(root, file), 'utf8'));

it('the pinned Electron is one version, of a supported major, and the one that is installed', () => {
  const pin = read('package.json').devDependencies?.['electron'] ?? '';
  expect([
    /^\d+\.\d+\.\d+$/.test(pin),
    electronReleases.supportedMajors.map(Number).includes(Number(pin.split('.')[0])),
    read('node_modules/electron/package.json').version,
  ]).toEqual([true, true, pin]);
});

it('three majors in a row are supported, and the day on which they were looked up is known', () => {
  const [newest] = electronReleases.supportedMajors;
  expect([electronReleases.supportedMajors, /^\d{4}-\d{2}-\d{2}$/.test(electronReleases.lookedUpOn)]).toEqual([
    [newest, newest - 1, newest - 2],
    true,
  ]);
});
