// One batch: its numbers, what of it is written, what is told.
import { expect, it } from 'vitest';
import { createError, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import type { CoreEvent } from '../../../src/main/contract/events.ts';
import { createAnnouncements } from '../../../src/main/journal/announcements.ts';
import { type BatchEntry, createCommitter } from '../../../src/main/journal/commit-batch.ts';
import { createEventBus } from '../../../src/main/journal/event-bus.ts';
import type { JournalChange } from '../../../src/main/journal/journal.ts';
import type { StoredChange } from '../../../src/main/journal/storage.ts';
import { sampleDelivery, sampleExecution, sampleLog, sampleMetric } from './sample-records.ts';

const removed: BatchEntry = { type: 'announce', fact: { type: 'flow.removed', file: 'a.yaml' } };
const log: JournalChange = { type: 'log', log: sampleLog('e1', 'x') };
const running: JournalChange = { type: 'execution', execution: sampleExecution('e1', { state: 'RUNNING' }) };
const ended: JournalChange = { type: 'execution', execution: sampleExecution('e1') };
const delivery: JournalChange = { type: 'delivery', stored: sampleDelivery('e1') };

function commit(answer: Result<void>, ...batch: readonly (BatchEntry | readonly JournalChange[])[]) {
  const written: StoredChange[] = [];
  const told: CoreEvent[] = [];
  const settled: Result<void>[] = [];
  const bus = createEventBus(() => undefined);
  bus.add((event) => told.push(event), [], 0);
  const write = (changes: readonly StoredChange[]) => {
    written.push(...changes);
    return answer;
  };
  const committer = createCommitter({ storage: { write }, bus, announcements: createAnnouncements(3), lastNumber: 10 });
  const settle = (result: Result<void>) => settled.push(result);
  const count = committer.commit(
    batch.map((entry) => ('type' in entry ? entry : { type: 'append', changes: entry, settle })),
  );
  const numbers = (changes: readonly (StoredChange | CoreEvent)[]) =>
    changes.map((change) => [change.type, 'number' in change ? change.number : undefined]);
  return { count, stored: written, written: numbers(written), told: numbers(told), settled, last: committer.last() };
}

it('a batch is numbered on, written once for each record, told whole, and settled', () => {
  const { stored: _, ...outcome } = commit(ok(undefined), [running, log], removed, [delivery, log, ended], removed);
  expect(outcome).toEqual({
    count: 5,
    written: [
      ['execution', 16],
      ['log', 12],
      ['announced', 17],
      ['delivery', 14],
      ['log', 15],
    ],
    told: [
      ['execution.changed', 11],
      ['log.added', 12],
      ['flow.removed', 13],
      ['delivery.recorded', 14],
      ['log.added', 15],
      ['execution.changed', 16],
      ['flow.removed', 17],
    ],
    settled: [ok(undefined), ok(undefined)],
    last: 17,
  });
});

it('a batch that fails is not told, but for announcements, and every append of it hears why', () => {
  const error = fail(createError('STORAGE_FAILED', 'Cannot store records: disk is full'));
  const { told, settled, last } = commit(error, [running], removed, [log]);
  expect([told, settled, last]).toEqual([[['flow.removed', 12]], [error, error], 13]);
  expect(commit(error, [running], [log]).last).toBe(10);
});

it('an empty append is settled without a transaction', () => {
  const error = fail(createError('INTERNAL', 'Cannot happen'));
  const empty = { count: 0, stored: [], written: [], told: [], settled: [ok(undefined)], last: 10 };
  expect(commit(error, [])).toEqual(empty);
});

it('a figure is written and told nobody', () => {
  const metric: JournalChange = { type: 'metric', metric: sampleMetric('e1') };
  const { written, told } = commit(ok(undefined), [metric, log]);
  expect([written, told]).toEqual([
    [
      ['metric', 11],
      ['log', 12],
    ],
    [['log.added', 12]],
  ]);
});

it('of a long execution all changes behind the first taskruns are written, after the last that is whole', () => {
  const changed = (place: number): Extract<JournalChange, { type: 'execution' }> => {
    const taskRun = {
      id: `r${place}`,
      taskId: 't',
      attempts: [],
      state: { current: 'RUNNING', histories: [] },
    } as const;
    return { type: 'execution', execution: sampleExecution('e1'), behind: { put: [{ place, taskRun }], removed: [] } };
  };
  const places = (change: StoredChange) =>
    change.type === 'execution' ? (change.behind?.put.map(({ place }) => place) ?? 'whole') : change.type;
  const batches = [
    [running, changed(16), changed(17)],
    [changed(16), running, changed(17)],
    [changed(16), changed(17), ended],
  ];
  const written = batches.map((batch) => commit(ok(undefined), batch).stored.map(places));
  expect(written).toEqual([['whole', [16, 17]], ['whole', [17]], ['whole']]);
  const same = (place: number): JournalChange => ({ ...changed(place), isDocumentSame: true });
  const kept = [
    [same(16), same(17)],
    [changed(16), same(17)],
  ].map((batch) => commit(ok(undefined), batch).stored.map((each) => 'isDocumentSame' in each));
  expect(kept).toEqual([[true], [false]]);
});

it('an execution that is made and changed within a batch is written once, with what lies behind its first taskruns', () => {
  const made: JournalChange = {
    type: 'execution',
    execution: {
      ...sampleExecution('e1'),
      taskRunList: [],
      state: { current: 'CREATED', histories: [{ state: 'CREATED', date: '2026-01-01T00:00:00Z' }] },
    },
  };
  const none = { put: [], removed: [] };
  const changed: JournalChange = { type: 'execution', execution: sampleExecution('e1'), behind: none };
  const { stored, told } = commit(ok(undefined), [made], [changed], [changed]);
  const written = { type: 'execution', number: 13, execution: sampleExecution('e1'), behind: none };
  expect([stored, told.length]).toEqual([[written], 3]);
});
