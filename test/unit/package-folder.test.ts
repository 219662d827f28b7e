// Where the program's own files lie.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findPackageFolder, readVersion } from '../../src/main/package-folder.ts';

const root = join(import.meta.dirname, '../..');

it('is the folder of the nearest package.json', () => {
  expect([findPackageFolder(), findPackageFolder(join(root, 'test/unit'))]).toEqual([root, root]);
});

it('says the version that stands there', () => {
  expect(readVersion()).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
});
