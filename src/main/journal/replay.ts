// What a listener gets that was away: the latest state of all that changed behind the number that it saw
// last, from the tables themselves, or the word to reload everything.
import { assertNever } from '../contract/errors.ts';
import type { CoreEvent } from '../contract/events.ts';
import type { Announcements } from './announcements.ts';
import type { ChangedRecord, Storage } from './storage.ts';

/** Up to so many changed things are told one by one; beyond it `journal.reset` is both faster and less. */
export const replayedEventsMax = 1000;

/** Where the events come from. */
export interface ReplaySources {
  readonly storage: Pick<Storage, 'changedSince'>;
  readonly announcements: Announcements;
  /** The number up to which everything is told. */
  readonly last: number;
}

/** The events behind `since`, in order; `journal.reset` alone for more than a thousand, or a number that never was. */
export function eventsSince(since: number, { storage, announcements, last }: ReplaySources): readonly CoreEvent[] {
  const reset: CoreEvent = { type: 'journal.reset', number: last };
  if (!Number.isSafeInteger(since) || since < 0 || since > last) return [reset];
  const changed = storage.changedSince(since, replayedEventsMax + 1);
  const announced = announcements.since(since);
  if (!changed.ok || announced === undefined) return [reset];
  const events = [...changed.value.map(toEvent), ...announced];
  return events.length > replayedEventsMax ? [reset] : events.sort((a, b) => a.number - b.number);
}

function toEvent(changed: ChangedRecord): CoreEvent {
  switch (changed.type) {
    case 'delivery':
      return { type: 'delivery.recorded', number: changed.number, delivery: changed.delivery };
    case 'execution':
      return { type: 'execution.changed', number: changed.number, execution: changed.execution };
    case 'log':
      return { type: 'log.added', number: changed.number, log: changed.log };
    default:
      return assertNever(changed);
  }
}
