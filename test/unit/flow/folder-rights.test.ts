// What may be done in a folder.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolderRights } from '../../../src/main/flow/folder-rights.ts';
import { makeFolder } from '../command/temporary-folder.ts';

it('readFolderRights() tells a folder from what is none', async () => {
  const folder = await makeFolder({ 'a.txt': 'x' });
  const rights = await Promise.all([folder, join(folder, 'a.txt'), join(folder, 'none')].map(readFolderRights));
  expect(rights).toEqual(['writable', 'absent', 'absent']);
});
