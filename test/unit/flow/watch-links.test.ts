// Files behind links: told by the name of the link, whatever way the file is written.
import { mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLinkWatch } from '../../../src/main/flow/watch-links.ts';

async function watchNew() {
  const base = await mkdtemp(join(tmpdir(), 'hookbench-links-'));
  await writeFile(join(base, 'target'), '');
  await symlink(join(base, 'target'), join(base, 'a.yaml'));
  const told: string[] = [];
  const ears = new Set<() => void>();
  const links = createLinkWatch(base, (file) => {
    told.push(file);
    for (const hear of ears) hear();
  });
  await links.look('a.yaml');
  onTestFinished(async () => {
    links.leave('');
    await rm(base, { recursive: true, force: true });
  });
  /** Settles at the next word of the link. */
  const next = () => new Promise<void>((resolve) => ears.add(resolve));
  return { base, links, told, next };
}

test('tells of what is written into a target, and over it', async () => {
  const { base, told, next } = await watchNew();
  const written = next();
  await writeFile(join(base, 'target'), 'x');
  await written;
  const replaced = next();
  await writeFile(join(base, 'aside'), 'y');
  await rename(join(base, 'aside'), join(base, 'target'));
  await replaced;
  expect(new Set(told)).toEqual(new Set(['a.yaml']));
});

test('follows a link that leads elsewhere now', async () => {
  const { base, links, told, next } = await watchNew();
  await writeFile(join(base, 'other'), '');
  await rm(join(base, 'a.yaml'));
  await symlink(join(base, 'other'), join(base, 'a.yaml'));
  await links.look('a.yaml');
  told.length = 0;
  const written = next();
  await writeFile(join(base, 'other'), 'x');
  await written;
  expect(told[0]).toBe('a.yaml');
});
