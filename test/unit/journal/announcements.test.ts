// The memory of announcements.
import { expect, it } from 'vitest';
import { createAnnouncements } from '../../../src/main/journal/announcements.ts';

it('announcements are kept by file, the newest of each, in order', () => {
  const announcements = createAnnouncements(3);
  for (const [number, file] of ['a', 'b', 'a', 'c'].entries())
    announcements.keep({ type: 'flow.removed', file }, number + 1);
  expect([announcements.since(0), announcements.since(3), announcements.since(4)]).toEqual([
    [
      { type: 'flow.removed', file: 'b', number: 2 },
      { type: 'flow.removed', file: 'a', number: 3 },
      { type: 'flow.removed', file: 'c', number: 4 },
    ],
    [{ type: 'flow.removed', file: 'c', number: 4 }],
    [],
  ]);
});

it('announcements beyond the bound are forgotten, the oldest first, and who needs them is told so', () => {
  const announcements = createAnnouncements(2);
  for (const [number, file] of ['a', 'b', 'c', 'd'].entries())
    announcements.keep({ type: 'flow.removed', file }, number + 1);
  const numbers = [0, 1, 2, 3].map((since) => announcements.since(since)?.map(({ number }) => number));
  expect(numbers).toEqual([undefined, undefined, [3, 4], [4]]);
});

it('of the server the newest alone is kept', () => {
  const announcements = createAnnouncements(3);
  for (const number of [1, 2]) announcements.keep({ type: 'server.changed' }, number);
  expect(announcements.since(0)).toEqual([{ type: 'server.changed', number: 2 }]);
});
