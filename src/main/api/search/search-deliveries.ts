// Searches the deliveries, one bounded part at each call: cheap terms first, bodies last, and others have their turn
// between the pieces. A search ends by not being asked any further; nothing of it is kept here.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createError, type ErrorValue, fail, ok, type Result } from '../../contract/errors.ts';
import type { DeliverySummary, RawHeader } from '../../contract/delivery.ts';
import type { DeliverySearch, FoundDeliveries } from '../../contract/found-deliveries.ts';
import type { Clock } from '../../contract/instant.ts';
import type { ExecutionSummary } from '../../contract/model.ts';
import { parseSearch } from '../../contract/search-language.ts';
import type { Journal } from '../../journal/journal.ts';
import { summaryOfDelivery } from '../../journal/summary.ts';
import type { Handlers } from '../handler.ts';
import { createDeliveryTest, type DeliveryTest } from './test-delivery.ts';

/** What a search reads. */
type Records = Pick<Journal['storage'], 'scanDeliveries' | 'deliveryBody' | 'delivery' | 'executionSummary'>;

/** Bounds of one call: it takes some tenths of a second, and holds the event loop for a few milliseconds at a time. */
export const searchLimits = {
  /** Deliveries between two turns of the event loop. */
  pieceMax: 500,
  deliveriesMax: 10_000,
  /** Bodies between two turns, in bytes. */
  pieceBytesMax: 1024 * 1024,
  bytesMax: 32 * 1024 * 1024,
  limitDefault: 50,
} as const;

/** The handler. It answers PARAMETERS_INVALID, with `column` from 1 where a term cannot be understood; STORAGE_FAILED. */
export function createSearchHandler({
  storage,
  clock,
}: {
  readonly storage: Records;
  readonly clock: Clock;
}): Pick<Handlers, 'deliveries.search'> {
  return {
    async 'deliveries.search'(parameters) {
      const read = parseSearch(parameters.search, Number(clock.nowNanos() / 1_000_000n));
      if (!read.ok) {
        const { message, from } = read.fault;
        const details = { column: from + 1 };
        return fail(createError('PARAMETERS_INVALID', `Cannot search: ${message}`, details));
      }
      const before = readBefore(parameters.before);
      if (!before.ok) return before;
      const test = createDeliveryTest(read.terms, {
        bodyOf: (id) => storage.deliveryBody(id),
        stateOf(executionId) {
          const execution = storage.executionSummary(executionId);
          return execution.ok ? ok(execution.value?.state) : execution;
        },
      });
      const search = { storage, test, limit: parameters.limit ?? searchLimits.limitDefault };
      return parameters.ids === undefined
        ? searchPart({ ...search, before: before.value })
        : searchThese({ ...search, ids: parameters.ids });
    },
  };
}

function readBefore(text: DeliverySearch['before']): Result<number | undefined, ErrorValue> {
  if (text === undefined) return ok(undefined);
  if (/^\d{1,15}$/.test(text)) return ok(Number(text));
  return fail(createError('PARAMETERS_INVALID', 'Cannot search: "before" is not the "next" of a search'));
}

interface Search {
  readonly storage: Records;
  readonly test: DeliveryTest;
  readonly limit: number;
}

/** Goes back from a place until enough is found, the call has done its share, or there is no more. */
async function searchPart({
  storage,
  test,
  limit,
  before,
}: Search & { readonly before: number | undefined }): Promise<Result<FoundDeliveries>> {
  const found: DeliverySummary[] = [];
  let position = before;
  let last: DeliverySummary | undefined;
  let searched = 0;
  while (searched < searchLimits.deliveriesMax && test.readBytes() < searchLimits.bytesMax) {
    const piece = storage.scanDeliveries({
      ...(position === undefined ? {} : { before: position }),
      limit: searchLimits.pieceMax,
      withHeaders: test.wantsHeaders,
    });
    if (!piece.ok) return piece;
    for (const { delivery, headers, position: reached } of piece.value) {
      const fits = await testInTurns(test, { delivery, headers });
      if (!fits.ok) return fits;
      if (fits.value) found.push(delivery);
      position = reached;
      last = delivery;
      searched++;
      if (found.length >= limit || test.readBytes() >= searchLimits.bytesMax) break;
    }
    // An empty piece is the end as well: the last one before it was full.
    const isGoneThrough = piece.value.length === 0 || piece.value.at(-1)?.position === position;
    if (isGoneThrough && piece.value.length < searchLimits.pieceMax) {
      position = undefined;
      break;
    }
    if (found.length >= limit) break;
    await nextTurn();
  }
  return tell({ found, searched, last, next: position }, { storage, test });
}

/** Tests deliveries by id; one that is gone is none. */
async function searchThese({ storage, test, ids }: Search & { readonly ids: readonly string[] }) {
  const found: DeliverySummary[] = [];
  for (const id of ids) {
    const delivery = storage.delivery(id);
    if (!delivery.ok && delivery.error.code === 'DELIVERY_NOT_FOUND') continue;
    if (!delivery.ok) return delivery;
    const summary = summaryOfDelivery(delivery.value);
    const fits = await testInTurns(test, { delivery: summary, headers: delivery.value.request.headers });
    if (!fits.ok) return fits;
    if (fits.value) found.push(summary);
  }
  return tell({ found, searched: ids.length, last: undefined, next: undefined }, { storage, test });
}

/** A large body is parsed at once, and then others have their turn. */
async function testInTurns(
  test: DeliveryTest,
  tested: { readonly delivery: DeliverySummary; readonly headers: readonly RawHeader[] },
): Promise<Result<boolean>> {
  const before = test.readBytes();
  const fits = test.fits(tested);
  const { pieceBytesMax } = searchLimits;
  if (Math.floor(before / pieceBytesMax) !== Math.floor(test.readBytes() / pieceBytesMax)) await nextTurn();
  return fits;
}

interface Part {
  readonly found: readonly DeliverySummary[];
  readonly searched: number;
  readonly last: DeliverySummary | undefined;
  readonly next: number | undefined;
}

function tell(
  { found, searched, last, next }: Part,
  { storage, test }: Pick<Search, 'storage' | 'test'>,
): Result<FoundDeliveries> {
  const executions: ExecutionSummary[] = [];
  for (const { executionId } of found) {
    const execution = executionId === undefined ? ok(undefined) : storage.executionSummary(executionId);
    if (!execution.ok) return execution;
    if (execution.value !== undefined) executions.push(execution.value);
  }
  return ok({
    results: found,
    executions,
    ...(next === undefined ? {} : { next: String(next) }),
    searched,
    ...(last === undefined ? {} : { backTo: last.receivedAt }),
    unread: test.unread(),
  });
}
