// Trust in folders, kept in a data folder.
import { symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolderTrust } from '../../../src/main/execution/folder-trust.ts';
import { makeFolder } from '../command/temporary-folder.ts';

async function open() {
  const home = await makeFolder({ 'flows/a.yaml': '', 'other/a.yaml': '', 'data/x': '' });
  const settings = { flows: join(home, 'flows'), data: join(home, 'data'), trust: false };
  return { home, settings, file: join(home, 'data/trusted-folders.json') };
}

describe('createFolderTrust()', () => {
  it('trusts a folder from when it is told, and after a restart, and no other', async () => {
    const { home, settings } = await open();
    const trust = await createFolderTrust(settings);
    const before = trust.isTrusted();
    const told = await trust.trust();
    const again = await createFolderTrust(settings);
    const other = await createFolderTrust({ ...settings, flows: join(home, 'other') });
    expect([before, told.ok, trust.isTrusted(), again.isTrusted(), other.isTrusted()]).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('trusts any folder that the settings trust', async () => {
    const { settings } = await open();
    expect((await createFolderTrust({ ...settings, trust: true })).isTrusted()).toBe(true);
  });

  it('does not trust what a link leads to later', async () => {
    const { home, settings } = await open();
    const flows = join(home, 'link');
    await symlink(join(home, 'flows'), flows);
    await (await createFolderTrust({ ...settings, flows })).trust();
    await unlink(flows);
    await symlink(join(home, 'other'), flows);
    expect((await createFolderTrust({ ...settings, flows })).isTrusted()).toBe(false);
  });

  it.each(['', '{', '{"a":1}', '[1]'])('a list that is %j trusts no folder', async (text) => {
    const { settings, file } = await open();
    await writeFile(file, text);
    expect((await createFolderTrust(settings)).isTrusted()).toBe(false);
  });

  it('is not trusted where that cannot be kept', async () => {
    const { home, settings } = await open();
    const trust = await createFolderTrust({ ...settings, data: join(home, 'none') });
    const told = await trust.trust();
    expect([told.ok ? undefined : told.error.code, trust.isTrusted()]).toEqual(['FILE_UNWRITABLE', false]);
  });
});
