// The journal: what shares a transaction, what is told when and to whom, and what happens when it fails.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createError, type ErrorValue, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import type { CoreEvent } from '../../../src/main/contract/events.ts';
import { createJournal, type JournalOptions } from '../../../src/main/journal/create-journal.ts';
import type { Journal } from '../../../src/main/journal/journal.ts';
import { openStorage } from '../../../src/main/journal/open-storage.ts';
import type { Storage, StoredChange } from '../../../src/main/journal/storage.ts';
import { instant, sampleDelivery, sampleExecution, sampleLog } from './sample-records.ts';

const flowChanged = (file: string) =>
  ({
    type: 'flow.changed',
    flow: { file, status: 'valid', disabled: false, webhooks: [], errors: [], warnings: [] },
  }) as const;

function openMemory(): Storage {
  const opened = openStorage({});
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.storage;
}

/** A journal in memory whose transactions can be seen, and made to fail. */
function openJournal(options: JournalOptions & { readonly storage?: Storage } = {}) {
  const storage = options.storage ?? openMemory();
  const written: (readonly StoredChange[])[] = [];
  const fault: { error?: ErrorValue } = {};
  const write = (changes: readonly StoredChange[]): Result<void> => {
    if (fault.error !== undefined) return fail(fault.error);
    written.push(changes);
    return storage.write(changes);
  };
  const journal = createJournal({ ...storage, write }, options);
  onTestFinished(() => journal.close());
  return { journal, written, fault };
}

function appendExecution(journal: Journal, ...states: ('CREATED' | 'RUNNING' | 'SUCCESS')[]) {
  return journal.append(states.map((state) => ({ type: 'execution', execution: sampleExecution('e1', { state }) })));
}

function heard(journal: Journal, since?: number) {
  const events: CoreEvent[] = [];
  const end = journal.subscribe((event) => events.push(event), since);
  return { events, end, told: () => events.map(({ number, type }) => [number, type]) };
}

describe('append()', () => {
  it('commits all appends of one turn in one transaction, each record in its last state', async () => {
    const { journal, written } = openJournal();
    const results = await Promise.all([
      appendExecution(journal, 'CREATED', 'RUNNING'),
      journal.append([{ type: 'log', log: sampleLog('e1', 'one') }]),
      journal.append([{ type: 'delivery', stored: sampleDelivery('d1') }]),
      appendExecution(journal, 'SUCCESS'),
      journal.append([{ type: 'log', log: sampleLog('e1', 'two') }]),
    ]);
    expect(results).toEqual([1, 2, 3, 4, 5].map(() => ok(undefined)));
    expect(
      written.map((batch) => batch.map((change) => [change.type, 'number' in change ? change.number : 0])),
    ).toEqual([
      [
        ['execution', 5],
        ['log', 3],
        ['delivery', 4],
        ['log', 6],
      ],
    ]);
    expect(journal.storage.execution('e1')).toEqual(ok(sampleExecution('e1')));
  });

  it('settles only once it is committed, and reads see nothing before', async () => {
    const { journal } = openJournal();
    const appended = appendExecution(journal, 'CREATED');
    expect(journal.storage.execution('e1').ok).toBe(false);
    await appended;
    expect(journal.storage.execution('e1').ok).toBe(true);
  });

  it('answers the same error to the whole batch when the commit fails, tells nothing, and goes on', async () => {
    const { journal, fault } = openJournal();
    const { told } = heard(journal);
    fault.error = createError('STORAGE_FAILED', 'Cannot store records: disk is full');
    const failed = await Promise.all([
      appendExecution(journal, 'CREATED'),
      journal.append([{ type: 'log', log: sampleLog('e1', 'x') }]),
    ]);
    expect([failed, told()]).toEqual([[fail(fault.error), fail(fault.error)], []]);
    delete fault.error;
    expect([await appendExecution(journal, 'RUNNING'), told()]).toEqual([ok(undefined), [[3, 'execution.changed']]]);
  });

  it('of nothing is done', async () => {
    const { journal, written } = openJournal();
    expect([await journal.append([]), written]).toEqual([ok(undefined), []]);
  });

  it("answers the storage's error where not even the last number can be read", async () => {
    const error = createError('STORAGE_FAILED', 'Cannot read the last number: disk I/O error');
    const journal = createJournal({ ...openMemory(), lastNumber: () => fail(error) });
    expect(await appendExecution(journal, 'CREATED')).toEqual(fail(error));
    await journal.close();
  });
});

describe('subscribe()', () => {
  it('tells every change in order, also those that were written over', async () => {
    const { journal } = openJournal();
    const { events, end, told } = heard(journal);
    await Promise.all([
      appendExecution(journal, 'CREATED', 'SUCCESS'),
      journal.append([{ type: 'log', log: sampleLog('e1', 'one') }]),
    ]);
    end();
    await appendExecution(journal, 'SUCCESS');
    expect(told()).toEqual([
      [1, 'execution.changed'],
      [2, 'execution.changed'],
      [3, 'log.added'],
    ]);
    expect(events.map((event) => (event.type === 'execution.changed' ? event.execution.state : ''))).toEqual([
      'CREATED',
      'SUCCESS',
      '',
    ]);
  });

  it('from behind a number tells what changed since, then goes on without gap or double', async () => {
    const { journal } = openJournal();
    await appendExecution(journal, 'CREATED');
    await journal.append([
      { type: 'delivery', stored: sampleDelivery('d1') },
      { type: 'log', log: sampleLog('e1', 'one') },
    ]);
    await appendExecution(journal, 'RUNNING');
    const pending = appendExecution(journal, 'SUCCESS');
    const { told } = heard(journal, 1);
    await pending;
    expect(told()).toEqual([
      [2, 'delivery.recorded'],
      [3, 'log.added'],
      [4, 'execution.changed'],
      [5, 'execution.changed'],
    ]);
  });

  it('within a listener tells each of the same batch once', async () => {
    const { journal } = openJournal();
    const late: number[] = [];
    let end: (() => void) | undefined;
    journal.subscribe(() => {
      end ??= journal.subscribe(({ number }) => late.push(number), 0);
    });
    await Promise.all(
      ['a', 'b', 'c'].map((message) => journal.append([{ type: 'log', log: sampleLog('e1', message) }])),
    );
    await journal.append([{ type: 'log', log: sampleLog('e1', 'd') }]);
    expect(late).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['more than a thousand changes behind', 0],
    ['a number that never was', 5000],
    ['what is no number', Number.NaN],
  ])('from %s says to reload', async (_, since) => {
    const { journal } = openJournal();
    await journal.append(
      Array.from({ length: 1001 }, (_unused, index) => ({ type: 'log', log: sampleLog('e1', `${index}`) })),
    );
    const { told } = heard(journal, since);
    expect(told()).toEqual([[1001, 'journal.reset']]);
    expect(heard(journal, 1).events).toHaveLength(1000);
  });

  it('does not let a listener that throws harm the others, and reports it', async () => {
    const problems: ErrorValue[] = [];
    const { journal } = openJournal({ onProblem: (problem) => problems.push(problem) });
    journal.subscribe(() => {
      throw new Error('window is gone');
    });
    const { told } = heard(journal);
    expect([await appendExecution(journal, 'CREATED'), told()]).toEqual([ok(undefined), [[1, 'execution.changed']]]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['INTERNAL', 'Cannot announce execution.changed: a listener failed: window is gone'],
    ]);
  });
});

describe('announce()', () => {
  it('is told behind what was appended before, and again to who was away: the newest of each file', async () => {
    const { journal } = openJournal();
    const { told } = heard(journal);
    const appended = appendExecution(journal, 'CREATED');
    journal.announce(flowChanged('a.yaml'));
    journal.announce(flowChanged('b.yaml'));
    journal.announce({ type: 'flow.removed', file: 'a.yaml' });
    await appended;
    expect(told()).toEqual([
      [1, 'execution.changed'],
      [2, 'flow.changed'],
      [3, 'flow.changed'],
      [4, 'flow.removed'],
    ]);
    expect(heard(journal, 1).told()).toEqual([
      [3, 'flow.changed'],
      [4, 'flow.removed'],
    ]);
  });

  it('uses up its numbers also over a restart', async () => {
    const storage = openMemory();
    const first = createJournal({ ...storage, close: () => undefined });
    first.announce(flowChanged('a.yaml'));
    await first.close();
    const { journal } = openJournal({ storage });
    const { told } = heard(journal, 1);
    await appendExecution(journal, 'CREATED');
    expect(told()).toEqual([[2, 'execution.changed']]);
  });

  it('is told also where nothing can be stored', async () => {
    const { journal, fault } = openJournal();
    const { told } = heard(journal);
    fault.error = createError('STORAGE_FAILED', 'Cannot store records: disk is full');
    journal.announce(flowChanged('a.yaml'));
    await appendExecution(journal, 'CREATED');
    expect(told()).toEqual([[1, 'flow.changed']]);
  });
});

function flow(source: string, id = 'hello') {
  return { namespace: 'company.team', id, source };
}

describe('revisionOf()', () => {
  it('counts texts of a flow, and knows the last one again', () => {
    const { journal } = openJournal();
    const revisions = [flow('a'), flow('a'), flow('b'), flow('a'), flow('x', 'other')].map((text) =>
      journal.revisionOf(text),
    );
    expect(revisions).toEqual([1, 1, 2, 3, 1].map(ok));
    expect(journal.storage.revision('company.team', 'hello', 2)).toMatchObject(
      ok({ ...flow('b'), revision: 2, origin: 'file' }),
    );
  });

  it("answers the storage's error", () => {
    const { journal, fault } = openJournal();
    fault.error = createError('STORAGE_FAILED', 'Cannot store records: disk is full');
    expect(journal.revisionOf(flow('a'))).toEqual(fail(fault.error));
  });
});

describe('close()', () => {
  it('commits what is pending, also what listeners append meanwhile, and refuses what comes later', async () => {
    const storage = openMemory();
    const journal = createJournal({ ...storage, close: () => undefined });
    let second: Promise<Result<void>> | undefined;
    journal.subscribe(() => {
      second ??= journal.append([{ type: 'log', log: sampleLog('e1', 'from a listener') }]);
    });
    const first = appendExecution(journal, 'CREATED');
    await journal.close();
    const third = await appendExecution(journal, 'RUNNING');
    expect([await first, await second, third.ok ? '' : third.error.message, storage.lastNumber()]).toEqual([
      ok(undefined),
      ok(undefined),
      'Cannot store records: the journal is closed',
      ok(2),
    ]);
    storage.close();
  });
});

it('retention is applied to what the journal writes, and not where there is none', async () => {
  const retention = { deliveriesMax: 10, executionsMax: 10, ageMaxDays: 30, databaseBytesMax: 1e9 };
  const keptOf = async (options: JournalOptions) => {
    const { journal } = openJournal(options);
    await nextTurn();
    await journal.append(
      Array.from({ length: 1000 }, (_, index) => ({ type: 'execution', execution: sampleExecution(`e${index}`) })),
    );
    for (let turn = 0; turn < 40; turn += 1) await nextTurn();
    const page = journal.storage.executions({ limit: 500 });
    return page.ok ? page.value.results.length : page.error.message;
  };
  expect([await keptOf({ retention, now: () => instant(0) }), await keptOf({})]).toEqual([10, 500]);
});
