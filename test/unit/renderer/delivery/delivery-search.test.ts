// A search under way: how far it goes by itself, on demand, and what deliveries that come or change make of it.
import { describe, expect, it } from 'vitest';
import type { DeliverySummary } from '../../../../src/main/contract/delivery.ts';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import type { DeliverySearch, FoundDeliveries } from '../../../../src/main/contract/found-deliveries.ts';
import type { Answer, MethodName } from '../../../../src/main/contract/methods.ts';
import { createDeliverySearch, type DeliverySearchRun } from '../../../../src/renderer/delivery/delivery-search.ts';

function delivery(id: string, second = 0): DeliverySummary {
  const receivedAt = `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`;
  return { id, receivedAt, provenance: 'LIVE', method: 'POST', target: '/', bodyBytes: 0, notes: [] };
}

function found(results: readonly DeliverySummary[], rest: Partial<FoundDeliveries> = {}): FoundDeliveries {
  return { results, executions: [], searched: 10_000, unread: 0, ...rest };
}

/** A search whose core answers with these, one after the other; the last one again and again. */
function createRun(...answers: readonly Answer<'deliveries.search'>[]) {
  const asked: DeliverySearch[] = [];
  const call = <M extends MethodName>(_method: M, parameters: unknown): Promise<Answer<M>> => {
    // The run calls this one method alone.
    asked.push(parameters as DeliverySearch);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    return Promise.resolve(answer as Answer<M>);
  };
  const run = createDeliverySearch({ core: { call }, search: 'x' });
  return { run, asked };
}

/** Waits until the search stands still. */
function untilStill(run: DeliverySearchRun): Promise<void> {
  return new Promise((resolve) => {
    if (!run.get().isSearching) resolve();
    const unwatch = run.watch(() => {
      if (run.get().isSearching) return;
      unwatch();
      resolve();
    });
  });
}

const ids = (run: DeliverySearchRun) => run.get().rows.map(({ id }) => id);

describe('a search under way', () => {
  it('asks part after part, and stops once its share is done', async () => {
    const { run, asked } = createRun(ok(found([delivery('a')], { next: '7', backTo: 'then' })));
    await untilStill(run);
    expect([asked, run.get()]).toMatchObject([
      [
        { search: 'x', limit: 200 },
        { search: 'x', limit: 200, before: '7' },
      ],
      { searched: 20_000, backTo: 'then', hasMore: true, isSearching: false },
    ]);
  });

  it('goes on to the end when it is told to, and not by being scrolled', async () => {
    const more = ok(found([], { next: '1' }));
    const { run, asked } = createRun(more, more, more, more, ok(found([delivery('z')])));
    await untilStill(run);
    run.readMore();
    const before = asked.length;
    run.searchOn();
    await untilStill(run);
    run.searchOn();
    expect([before, asked.length, ids(run), run.get().hasMore]).toEqual([2, 5, ['z'], false]);
  });

  it('finds another page where the last one is full', async () => {
    const rows = Array.from({ length: 200 }, (_none, index) => delivery(`r${index}`));
    const { run, asked } = createRun(ok(found(rows, { next: '1', searched: 200 })), ok(found([delivery('z')])));
    await untilStill(run);
    run.readMore();
    await untilStill(run);
    expect([asked.length, run.get().rows.length]).toEqual([2, 201]);
  });

  it('stops after the part that is being asked for', async () => {
    const { run, asked } = createRun(ok(found([], { next: '1' })));
    run.stop();
    await untilStill(run);
    expect(asked.length).toBe(1);
  });

  it('tells of a failure, and tries again', async () => {
    const error = createError('STORAGE_FAILED', 'Cannot search');
    const { run } = createRun(fail(error), ok(found([delivery('a')])));
    await untilStill(run);
    const failed = run.get();
    run.searchOn();
    await untilStill(run);
    expect([failed, run.get().error, ids(run)]).toMatchObject([{ error, isSearching: false }, undefined, ['a']]);
  });

  it('says nothing more once it is closed', async () => {
    const { run } = createRun(ok(found([delivery('a')])));
    run.close();
    await Promise.resolve();
    expect(ids(run)).toEqual([]);
  });
});

describe('deliveries that come or change', () => {
  it('stand where they belong, or go', async () => {
    const first = ok(found([delivery('c', 30), delivery('b', 20), delivery('a', 10)]));
    const changed = { ...delivery('b', 20), status: 200 };
    const { run, asked } = createRun(first, ok(found([delivery('new', 40), delivery('late', 15), changed])));
    await untilStill(run);
    run.note(['new', 'late', 'b', 'c']);
    await new Promise<void>((resolve) => void run.watch(resolve));
    expect([asked[1]?.ids, ids(run), run.get().rows[1]]).toEqual([
      ['new', 'late', 'b', 'c'],
      ['new', 'b', 'late', 'a'],
      changed,
    ]);
  });
});
