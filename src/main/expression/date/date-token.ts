// What a date format is made of, once its text has been read: printing and reading dates walk over these.

/**
 * A part of a date that is a number. The names are those of Java's fields where it has one; `iso…` are independent of
 * the locale, `clock…` count from 1 where their twins count from 0.
 */
export type NumberField =
  | 'year'
  | 'yearOfEra'
  | 'weekBasedYear'
  | 'isoWeekBasedYear'
  | 'quarter'
  | 'month'
  | 'weekOfYear'
  | 'isoWeekOfYear'
  | 'weekOfMonth'
  | 'dayOfYear'
  | 'dayOfMonth'
  | 'alignedWeekOfMonth'
  | 'dayOfWeek'
  | 'localDayOfWeek'
  | 'julianDay'
  | 'hour'
  | 'clockHour'
  | 'hourOfHalf'
  | 'clockHourOfHalf'
  | 'minute'
  | 'second'
  | 'milliOfDay'
  | 'nano'
  | 'nanoOfDay';

/** A part of a date that is a word; `halfOfDay`, `dayPeriod` and `era` can be no number in a format. */
export type TextField = 'era' | 'quarter' | 'month' | 'dayOfWeek' | 'halfOfDay' | 'dayPeriod';

/** How long a word is: `Wednesday`, `Wed`, `W`. */
export type TextStyle = 'long' | 'short' | 'narrow';

/** One piece of a date format. */
export type DateToken =
  | { readonly kind: 'literal'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly field: NumberField;
      readonly digitsMin: number;
      readonly digitsMax: number;
      /** Whether more digits than the minimum show a plus sign. */
      readonly hasPlus: boolean;
    }
  /** The last two digits of a year from 2000 to 2099. */
  | { readonly kind: 'shortYear'; readonly field: 'year' | 'yearOfEra' | 'weekBasedYear' }
  /** Digits behind the second; with a point where the format says so itself, as Java's ISO formats do. */
  | { readonly kind: 'fraction'; readonly digitsMin: number; readonly digitsMax: number; readonly hasPoint: boolean }
  | { readonly kind: 'text'; readonly field: TextField; readonly style: TextStyle; readonly isAlone: boolean }
  /** `zero` is what stands for no offset at all: `Z`, `GMT`, `+00:00`. */
  | { readonly kind: 'offset'; readonly shape: OffsetShape; readonly zero: string }
  /** `GMT+2`, or `GMT+02:00` in the long form. */
  | { readonly kind: 'gmtOffset'; readonly isLong: boolean }
  /** The id of any zone, offsets included. */
  | { readonly kind: 'zoneId' }
  /** The id of a region; offsets have none. */
  | { readonly kind: 'regionId' }
  | { readonly kind: 'zoneName'; readonly style: TextStyle }
  /** Blanks in front, up to `width` characters. */
  | { readonly kind: 'pad'; readonly width: number; readonly token: DateToken }
  /** Left out where a part of it is missing, in printing as in reading. */
  | { readonly kind: 'optional'; readonly tokens: readonly DateToken[] }
  /** The whole instant in UTC, as Java's ISO_INSTANT. */
  | { readonly kind: 'instant' }
  /** English, whatever the locale. */
  | { readonly kind: 'english'; readonly token: DateToken };

/** `HHmm`: minutes where they are not 0; `ss`: seconds where they are not 0. */
export type OffsetShape = '+HHmm' | '+HHMM' | '+HH:MM' | '+HHMMss' | '+HH:MM:ss';
