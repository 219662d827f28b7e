// What came and ran lately, counted for many flows at once: a few flows a turn of the event loop, since a window that
// shows a thousand asks every few seconds, and webhooks must not wait for all of them.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ok, type Result } from '../contract/errors.ts';
import type { FlowName } from '../contract/methods.ts';
import type { Storage } from '../journal/storage.ts';
import type { Handlers } from './handler.ts';

/** Flows that are counted in one turn: some ten milliseconds where each had deliveries in every hour. */
const turnFlowsMax = 50;

/** The handlers. They answer STORAGE_FAILED. */
export function createRecentHandlers(
  storage: Pick<Storage, 'recentDeliveries' | 'recentExecutions'>,
): Pick<Handlers, 'deliveries.recent' | 'executions.recent'> {
  return {
    'deliveries.recent': ({ flows, at }) => inTurns(flows, (some) => storage.recentDeliveries({ flows: some, at })),
    'executions.recent': ({ flows, since }) =>
      inTurns(flows, (some) => storage.recentExecutions({ flows: some, since })),
  };
}

/** In the order of the flows. */
async function inTurns<T>(
  flows: readonly FlowName[],
  count: (some: readonly FlowName[]) => Result<readonly T[]>,
): Promise<Result<readonly T[]>> {
  const counted: T[] = [];
  for (let first = 0; first < flows.length; first += turnFlowsMax) {
    if (first > 0) await nextTurn();
    const part = count(flows.slice(first, first + turnFlowsMax));
    if (!part.ok) return part;
    counted.push(...part.value);
  }
  return ok(counted);
}
