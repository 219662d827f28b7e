// What has come since its screen was last looked at: deliveries, and executions that failed. It belongs to this window
// and lasts as long as that.
import type { CoreEvent } from '../../main/contract/events.ts';

/** Ids of what nobody has looked at yet, `countMax` of each at most. */
export interface Unseen {
  readonly deliveries: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
}

/** Nothing. */
export const noneUnseen: Unseen = { deliveries: new Set(), failed: new Set() };

/** More are not told apart: that it is much is all that the number still says. */
export const countMax = 1000;

/** Adds what a burst of events brings; a delivery counts once it has its answer. Answers the same object where it is nothing. */
export function addUnseen(unseen: Unseen, events: readonly CoreEvent[]): Unseen {
  const deliveries = events.flatMap((event) =>
    event.type === 'delivery.recorded' && event.delivery.status !== undefined ? [event.delivery.id] : [],
  );
  const failed = events.flatMap((event) =>
    event.type === 'execution.changed' && event.execution.state === 'FAILED' ? [event.execution.id] : [],
  );
  if (deliveries.length === 0 && failed.length === 0) return unseen;
  return { deliveries: withMore(unseen.deliveries, deliveries), failed: withMore(unseen.failed, failed) };
}

/** How a number of them is shown; `countMax` stands for any more. */
export function formatUnseen({ size }: ReadonlySet<string>): string {
  return size < countMax ? String(size) : `${countMax - 1}+`;
}

function withMore(known: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  if (ids.length === 0 || known.size >= countMax) return known;
  return new Set([...known, ...ids].slice(0, countMax));
}
