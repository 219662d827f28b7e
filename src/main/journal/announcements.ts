// The announcements that are no records: what is told of flow files and of the server. The newest of each is kept in
// memory for listeners that come back; the files themselves are the lasting form.
import type { CoreEvent, AnnouncedFact } from '../contract/events.ts';

/** The kept announcements. */
export interface Announcements {
  keep(fact: AnnouncedFact, number: number): void;
  /** Those behind a number, in order; undefined where some of them are no longer kept. */
  since(number: number): readonly CoreEvent[] | undefined;
}

/** Makes an empty memory that holds `countMax` announcements. */
export function createAnnouncements(countMax: number): Announcements {
  const kept = new Map<string, CoreEvent>();
  let forgotten = 0;
  return {
    keep: (fact, number) => {
      const subject = subjectOf(fact);
      // Taken out first, so that the map stays in order of numbers.
      kept.delete(subject);
      kept.set(subject, { ...fact, number });
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

/** What a fact is about: a file by its name, which is never empty, or the server. */
function subjectOf(fact: AnnouncedFact): string {
  if (fact.type === 'server.changed') return '';
  return fact.type === 'flow.changed' ? fact.flow.file : fact.file;
}
