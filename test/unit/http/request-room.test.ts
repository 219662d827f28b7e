// Who is let in by what others have in hand.
import { expect, it } from 'vitest';
import { createRequestRoom, type RequestPlace, type RequestRoomOptions } from '../../../src/main/http/request-room.ts';

const long = 1024 * 1024;

/** A room for two requests and two long bodies, and what it told. */
function room(options: Partial<RequestRoomOptions> = {}) {
  const relieved: number[] = [];
  const requests = createRequestRoom({
    limits: { requestsMax: 2, turnMsMax: 250, longBodiesBytesMax: 2 * long },
    hasRoom: () => true,
    onRelief: (refused) => relieved.push(refused),
    ...options,
  });
  /** Enters, with its body where it is whole; answers its place, or the code. */
  const take = (bodyBytes = 10, isWhole = true, nowMs = 0): RequestPlace | string => {
    const entered = requests.enter({ bodyBytes, nowNanos: BigInt(nowMs) * 1_000_000n });
    if (entered.ok && isWhole) entered.value.arrive();
    return entered.ok ? entered.value : entered.error.code;
  };
  return { take, relieved };
}

function leave(place: RequestPlace | string): void {
  if (typeof place !== 'string') place.leave();
}

it('refuses what is beyond the count until one is out of hand, and then says how many were', () => {
  const { take, relieved } = room();
  const first = take();
  take();
  const refused = [take(), take()];
  leave(first);
  // A second call frees no second place.
  leave(first);
  const after = [take(), take()].map((place) => typeof place);
  expect([refused, after, relieved]).toEqual([['QUEUE_FULL', 'QUEUE_FULL'], ['object', 'string'], [2]]);
});

it('does not count those whose body is still coming', () => {
  const { take } = room();
  const slow = Array.from({ length: 5 }, () => take(10, false));
  leave(slow[0] ?? '');
  expect([take(), take(), take()].map((place) => typeof place)).toEqual(['object', 'object', 'string']);
});

it.each([
  ['a long body while others fill the bound', 2 * long, long, 'string'],
  ['a short body whatever others send', 2 * long, 1000, 'object'],
  ['one long body alone, however long', 0, 5 * long, 'object'],
])('judges %s', (_, others, bodyBytes, expected) => {
  const { take } = room();
  take(others, false);
  expect(typeof take(bodyBytes, false)).toBe(expected);
});

it('refuses all while executions have no room', () => {
  const { take } = room({ hasRoom: () => false });
  expect(take()).toBe('QUEUE_FULL');
});

it.each([
  ['takes many in a short turn', 80, 250, 'object'],
  ['takes a few however long the turn lasts', 63, 10_000, 'object'],
  ['refuses beyond a few once the turn is long', 64, 251, 'string'],
])('%s', (_, before, atMs, expected) => {
  const { take } = room({ limits: { requestsMax: 100, turnMsMax: 250, longBodiesBytesMax: long } });
  const places = Array.from({ length: before }, () => take());
  const judged = typeof take(10, true, atMs);
  for (const place of places) leave(place);
  expect([judged, typeof take(10, true, 100_000)]).toEqual([expected, 'object']);
});
