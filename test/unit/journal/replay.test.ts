// What a listener gets that was away.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createAnnouncements } from '../../../src/main/journal/announcements.ts';
import { eventsSince, replayedEventsMax } from '../../../src/main/journal/replay.ts';
import type { ChangedRecord } from '../../../src/main/journal/storage.ts';
import { summaryOfDelivery, summaryOfExecution } from '../../../src/main/journal/summary.ts';
import { sampleDelivery, sampleExecution, sampleLog } from './sample-records.ts';

const logs = (count: number): readonly ChangedRecord[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'log', number: index + 1, log: sampleLog('e1', 'x') }));

function replay(since: number, changed: readonly ChangedRecord[], removedFiles: readonly number[] = []) {
  const announcements = createAnnouncements(3);
  for (const number of removedFiles) announcements.keep({ type: 'flow.removed', file: `${number}.yaml` }, number);
  const changedSince = (number: number, limit: number) =>
    ok(changed.filter((record) => record.number > number).slice(0, limit));
  return eventsSince(since, { storage: { changedSince }, announcements, last: 2000 });
}

it('eventsSince() tells each kind of record and announcement, in order of numbers', () => {
  const delivery = summaryOfDelivery(sampleDelivery('d1').delivery);
  const execution = summaryOfExecution(sampleExecution('e1'));
  const log = sampleLog('e1', 'x');
  const changed: readonly ChangedRecord[] = [
    { type: 'delivery', number: 1, delivery },
    { type: 'log', number: 3, log },
    { type: 'execution', number: 5, execution },
  ];
  expect(replay(1, changed, [2, 4])).toEqual([
    { type: 'flow.removed', number: 2, file: '2.yaml' },
    { type: 'log.added', number: 3, log },
    { type: 'flow.removed', number: 4, file: '4.yaml' },
    { type: 'execution.changed', number: 5, execution },
  ]);
});

it.each([
  ['too many records', () => replay(0, logs(replayedEventsMax + 1))],
  ['too many records and announcements together', () => replay(0, logs(replayedEventsMax), [2000])],
  ['announcements that are no longer kept', () => replay(1, [], [1, 2, 3, 4, 5])],
  ['a number that was never told', () => replay(2001, [])],
  ['a number below zero', () => replay(-1, [])],
  ['a fraction', () => replay(1.5, [])],
  ['no number', () => replay(Number.NaN, [])],
] as const)('eventsSince() says to reload everything for %s', (_, events) => {
  expect(events()).toEqual([{ type: 'journal.reset', number: 2000 }]);
});

it('eventsSince() says so too where the storage cannot be read', () => {
  const changedSince = () => fail(createError('STORAGE_FAILED', 'Cannot read changes: disk I/O error'));
  const sources = { storage: { changedSince }, announcements: createAnnouncements(3), last: 7 };
  expect(eventsSince(1, sources)).toEqual([{ type: 'journal.reset', number: 7 }]);
});

it('eventsSince() tells as many as the bound lets', () => {
  expect([replay(0, logs(replayedEventsMax)).length, replay(2000, [])]).toEqual([replayedEventsMax, []]);
});
