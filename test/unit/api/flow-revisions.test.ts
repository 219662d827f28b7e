// The texts that a flow once had, over a real journal.
import { expect, it } from 'vitest';
import { createRevisionHandlers } from '../../../src/main/api/flow-revisions.ts';
import { createJournal } from '../../../src/main/journal/create-journal.ts';
import { openStorage } from '../../../src/main/journal/open-storage.ts';

const name = { namespace: 'company.team', id: 'f' };

function open() {
  const opened = openStorage({});
  if (!opened.ok) throw new Error(opened.error.message);
  const journal = createJournal(opened.value.storage, { now: () => '2026-11-22T10:00:00Z' });
  journal.revisionOf({ ...name, source: 'first' });
  journal.revisionOf({ ...name, source: 'second', origin: 'window' });
  return createRevisionHandlers({ journal });
}

it('lists what served, the newest first, with its time and who wrote it', async () => {
  const listed = await open()['flows.revisions'](name);
  const createdAt = '2026-11-22T10:00:00Z';
  expect(listed.ok && listed.value).toEqual([
    { revision: 2, createdAt, origin: 'window' },
    { revision: 1, createdAt, origin: 'file' },
  ]);
});

it('gives the text of one, and says which is not kept', async () => {
  const handlers = open();
  const [first, third] = [
    await handlers['flows.revision']({ ...name, revision: 1 }),
    await handlers['flows.revision']({ ...name, revision: 3 }),
  ];
  expect(first.ok && first.value).toEqual({ source: 'first' });
  expect(!third.ok && third.error.message).toBe('Cannot read flow "company.team.f": revision 3 is not kept');
});
