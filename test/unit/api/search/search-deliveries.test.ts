// A search over the records: what it finds, how it goes on, where it stops, and that it never reads more than its share.
import { describe, expect, it } from 'vitest';
import { createSearchHandler, searchLimits } from '../../../../src/main/api/search/search-deliveries.ts';
import type { DeliverySearch } from '../../../../src/main/contract/found-deliveries.ts';
import { createTestEngine, createTickingClock } from '../../../test-engine.ts';
import { sampleDelivery, sampleExecution } from '../../journal/sample-records.ts';

async function createSearch(bodies: readonly string[]) {
  const { journal } = createTestEngine();
  await journal.append([{ type: 'execution', execution: sampleExecution('e1', { state: 'FAILED' }) }]);
  await journal.append(
    bodies.map((body, index) => ({
      type: 'delivery',
      stored: sampleDelivery(`d${index}`, { second: index, body: Buffer.from(body), executionId: 'e1' }),
    })),
  );
  const handlers = createSearchHandler({ storage: journal.storage, clock: createTickingClock() });
  return async (search: DeliverySearch) => {
    const answer = await handlers['deliveries.search'](search);
    if (!answer.ok) return answer.error;
    const { results, executions, ...rest } = answer.value;
    return { ids: results.map(({ id }) => id), states: executions.map(({ state }) => state), ...rest };
  };
}

describe('a search', () => {
  it('goes back from the newest, and on from where it stopped', async () => {
    const search = await createSearch(['{"a":1}', '{"a":2}', '{"a":1}', 'no json']);
    const first = await search({ search: 'body.a:1', limit: 1 });
    const next = 'next' in first ? first.next : undefined;
    expect([first, await search({ search: 'body.a:1', limit: 1, before: next ?? '' })]).toEqual([
      { ids: ['d2'], states: ['FAILED'], searched: 2, backTo: '2026-01-10T00:00:02.000Z', next, unread: 0 },
      { ids: ['d0'], states: ['FAILED'], searched: 2, backTo: '2026-01-10T00:00:00.000Z', unread: 0 },
    ]);
  });

  it('looks at headers, and at bodies only where all else holds', async () => {
    const search = await createSearch(['{"a":1}', '{"a":1}']);
    expect([
      await search({ search: 'header.x-a:é body.a:1 d1 is:live' }).then((found) => 'ids' in found && found.ids),
      await search({ search: '-header.x-a:é' }).then((found) => 'ids' in found && found.ids),
      await search({ search: 'header.missing:*' }).then((found) => 'ids' in found && found.ids),
    ]).toEqual([['d1', 'd0'].slice(0, 1), [], []]);
  });

  it('looks at the deliveries that it is asked for, whichever are still there', async () => {
    const search = await createSearch(['{"a":1}', '{"a":2}', '{"a":1}']);
    expect(await search({ search: 'body.a:1', ids: ['d0', 'd1', 'gone'] })).toEqual({
      ids: ['d0'],
      states: ['FAILED'],
      searched: 3,
      unread: 0,
    });
  });

  it('passes a body by that is too large, and says so', async () => {
    const search = await createSearch([`{"a":1,"b":"${'x'.repeat(1024 * 1024)}"}`, '{"a":1}']);
    expect(await search({ search: 'body.a:1' })).toMatchObject({ ids: ['d1'], searched: 2, unread: 1 });
  });

  it('stops at its share of deliveries', async () => {
    const search = await createSearch(Array.from({ length: searchLimits.deliveriesMax + 5 }, () => ''));
    const first = await search({ search: 'nowhere' });
    const next = 'next' in first ? (first.next ?? '') : '';
    expect([first, await search({ search: 'nowhere', before: next })]).toMatchObject([
      { ids: [], searched: searchLimits.deliveriesMax },
      { ids: [], searched: 5 },
    ]);
  });

  it.each([0, 1])('ends behind a full piece and %s more', async (more) => {
    const search = await createSearch(Array.from({ length: searchLimits.pieceMax + more }, () => ''));
    const found = await search({ search: 'nowhere' });
    expect([found, 'next' in found]).toMatchObject([{ ids: [], searched: searchLimits.pieceMax + more }, false]);
  });

  it('stops at its share of bytes', async () => {
    const large = 'x'.repeat(1024 * 1024);
    const search = await createSearch(Array.from({ length: 40 }, () => large));
    expect(await search({ search: 'body:y' })).toMatchObject({ ids: [], searched: 32, next: expect.any(String) });
  });

  it.each([
    [{ search: 'a sttus:4' }, { code: 'PARAMETERS_INVALID', column: 3 }],
    [{ search: '', before: 'x' }, { code: 'PARAMETERS_INVALID' }],
  ])('%j is refused', async (wanted, error) => {
    const search = await createSearch([]);
    expect(await search(wanted)).toMatchObject(error);
  });
});
