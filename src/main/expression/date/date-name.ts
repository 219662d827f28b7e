// The words of dates in any language: months, days, quarters, halves of the day, eras. They come from the ICU
// data of the runtime, which is the same CLDR that Java's are from, sometimes a release apart.
import type { TextField, TextStyle } from './date-token.ts';

/** Which word: the field's value counts as Java counts it (months and days from 1, halves from 0). */
export interface WordRequest {
  readonly field: TextField;
  readonly style: TextStyle;
  /** Standing alone, not inside a date: some languages inflect. */
  readonly isAlone: boolean;
  readonly locale: string;
  readonly value: number;
}

/** The word for a value. */
export function findWord(request: WordRequest): string {
  return (/^en(?:-US)?$/.test(request.locale) ? findEnglish(request) : undefined) ?? findByIcu(request);
}

/** The English words that dates mostly hold; asking ICU takes fifty times as long. */
/**
 * Undefined for what is rare enough to be left to ICU, such as eras. English has one form of a month, standing alone
 * or not.
 */
function findEnglish({ field, style, value }: WordRequest): string | undefined {
  if (field === 'halfOfDay') return value === 0 ? 'AM' : 'PM';
  if (field !== 'month' && field !== 'dayOfWeek') return undefined;
  const name = (field === 'month' ? months : days)[value - 1];
  if (style === 'long') return name;
  return name?.slice(0, style === 'short' ? 3 : 1);
}

const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** The interface of `Intl` prints whole dates only, so each word is taken out of a date that holds it. */
function findByIcu(request: WordRequest): string {
  switch (request.field) {
    case 'month':
      return monthName(request);
    case 'dayOfWeek':
      return dayName(request);
    // 2024 is any year; only the hour counts. `hour12` makes the languages with 24 hours tell their halves as well.
    case 'halfOfDay':
      return partOf(new Date(Date.UTC(2024, 0, 1, request.value * 12)), request.locale, {
        type: 'dayPeriod',
        options: { hour: 'numeric', hour12: true },
      });
    // Java's `B` ("in the morning") is what ICU calls a flexible day period.
    case 'dayPeriod':
      return partOf(new Date(Date.UTC(2024, 0, 1, request.value)), request.locale, {
        type: 'dayPeriod',
        options: { hour: 'numeric', hour12: true, dayPeriod: request.style },
      });
    case 'era':
      return partOf(new Date(Date.UTC(request.value === 1 ? 2024 : -2024, 0, 1)), request.locale, {
        type: 'era',
        options: { era: request.style, year: 'numeric' },
      });
    default:
      return quarterName(request);
  }
}

function monthName({ style, isAlone, locale, value }: WordRequest): string {
  const month = style === 'narrow' ? 'narrow' : style;
  // Beside a day ICU gives the inflected form, as Russian `мая` for `май`: Java's letters `M` and `L` differ the same
  // way.
  const options: Intl.DateTimeFormatOptions = isAlone ? { month } : { month, day: 'numeric' };
  const date = new Date(Date.UTC(2024, value - 1, 1));
  const name = partOf(date, locale, { type: 'month', options });
  // Where months are numbers, as in Japanese, the word for month belongs to the name.
  if (!/^\d+$/.test(name)) return name;
  return new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC', calendar: 'gregory' }).format(date);
}

/** Pattern letters `E` and `c`; some languages write the day otherwise inside a date. */
function dayName({ style, isAlone, locale, value }: WordRequest): string {
  // The first of January 2024 was a Monday.
  const options: Intl.DateTimeFormatOptions = isAlone
    ? { weekday: style }
    : { weekday: style, day: 'numeric', month: 'short' };
  return partOf(new Date(Date.UTC(2024, 0, value)), locale, { type: 'weekday', options });
}

/** ICU does not tell quarters through this interface; English has words, every other language `Q1`. */
function quarterName({ style, locale, value }: WordRequest): string {
  if (style === 'narrow') return String(value);
  if (style === 'short' || !locale.startsWith('en')) return `Q${value}`;
  return `${['1st', '2nd', '3rd', '4th'][value - 1]} quarter`;
}

interface Part {
  readonly type: Intl.DateTimeFormatPartTypes;
  readonly options: Intl.DateTimeFormatOptions;
}

function partOf(date: Date, locale: string, { type, options }: Part): string {
  // UTC and the Gregorian calendar, so that neither the machine's zone nor a locale's own calendar moves the date.
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  return format.formatToParts(date).find((part) => part.type === type)?.value ?? '';
}
