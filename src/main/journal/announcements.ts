// The announcements that are no records: what is told of flow files. The newest of each file is kept in
// memory for listeners that come back; the files themselves are the lasting form.
import type { CoreEvent, FlowFact } from '../contract/events.ts';

/** The kept announcements. */
export interface Announcements {
  keep(fact: FlowFact, number: number): void;
  /** Those behind a number, in order; undefined where some of them are no longer kept. */
  since(number: number): readonly CoreEvent[] | undefined;
}

/** Makes an empty memory that holds `countMax` announcements. */
export function createAnnouncements(countMax: number): Announcements {
  const kept = new Map<string, CoreEvent>();
  let forgotten = 0;
  return {
    keep: (fact, number) => {
      const file = fact.type === 'flow.changed' ? fact.flow.file : fact.file;
      // Taken out first, so that the map stays in order of numbers.
      kept.delete(file);
      kept.set(file, { ...fact, number });
      if (kept.size <= countMax) return;
      for (const [oldest, event] of kept) {
        kept.delete(oldest);
        forgotten = event.number;
        return;
      }
    },
    since: (number) => (number < forgotten ? undefined : [...kept.values()].filter((event) => event.number > number)),
  };
}
