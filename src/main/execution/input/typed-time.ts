// Texts of dates, times and durations as declared inputs hold them, and their order for `after`, `before`, `min`, `max`.
// Not expressions' dates, which are read far more freely. Source: `java.time`, whose messages js-joda has as well.
import type { ZonedDateTime } from '@js-joda/core';
import { fail, messageOf, ok, type Result } from '../../contract/errors.ts';
import { joda } from '../../expression/date/joda.ts';
import { printInstant } from '../../expression/print-instant.ts';

/** The types of declarations that are times. */
export type TimeType = 'DATETIME' | 'DATE' | 'TIME' | 'DURATION';

/** A time, comparable with others of its type. */
export interface TypedTime {
  /** Java's `toString`: `08:00`, `PT5M`, `2026-01-01T00:00:00Z`. */
  readonly text: string;
  /** As Jackson writes it: times of the day with seconds, instants with six digits of fraction. */
  readonly json: string;
  /** Nanoseconds, or days for dates. */
  readonly order: bigint;
}

/** Reads one time, or answers Java's message. */
export function readTime(type: TimeType, text: string): Result<TypedTime, string> {
  // Parsers of js-joda throw; nothing else tells whether a text is a date.
  try {
    return ok(readers[type](text));
  } catch (thrown) {
    const message = messageOf(thrown);
    // js-joda appends what it read and where to Java's own message.
    const end = message.indexOf(`: ${text}, at index: `);
    return fail(end < 0 ? message : message.slice(0, end));
  }
}

const readers: Readonly<Record<TimeType, (text: string) => TypedTime>> = {
  DATETIME(text) {
    const order = toNanos(joda().ZonedDateTime.parse(text));
    return { text: printInstant(order), json: printInstant(order, 'micros'), order };
  },
  DATE(text) {
    const date = joda().LocalDate.parse(text);
    return { text: date.toString(), json: date.toString(), order: BigInt(date.toEpochDay()) };
  },
  TIME(text) {
    const time = joda().LocalTime.parse(text);
    const printed = time.toString();
    return { text: printed, json: printed.length === 5 ? `${printed}:00` : printed, order: BigInt(time.toNanoOfDay()) };
  },
  DURATION(text) {
    const duration = joda().Duration.parse(text);
    const order = BigInt(duration.seconds()) * 1_000_000_000n + BigInt(duration.nano());
    return { text: duration.toString(), json: duration.toString(), order };
  },
};

function toNanos(time: ZonedDateTime): bigint {
  return BigInt(time.toEpochSecond()) * 1_000_000_000n + BigInt(time.nano());
}
