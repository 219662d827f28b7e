// The names that Kestra gives to date formats, and Java's localised styles. Every other text is a pattern.
// Source: Kestra's AbstractDate; java.time.format.DateTimeFormatter's constants.
import { parseDatePattern } from './date-pattern.ts';
import type { DateToken } from './date-token.ts';

/**
 * The tokens of a format by its name or pattern. Names are matched exactly, so `ISO` is a pattern of letters, the
 * first of which Java does not know.
 */
export function parseDateFormat(format: string): readonly DateToken[] {
  return named.get(format)?.() ?? parseDatePattern(format);
}

/**
 * The format of a text that is a date with time and zone, such as `2024-05-01T10:20:30+02:00[Europe/Paris]`. An
 * offset has to have its colon: `+0200` cannot be read.
 */
export function isoZoned(): readonly DateToken[] {
  return [...isoLocal(), offsetId, { kind: 'optional', tokens: region }];
}

/** The format of a text that is a date with time; the seconds may be missing, their fraction has up to nine digits. */
export function isoLocal(): readonly DateToken[] {
  return [...isoDate, literal('T'), ...isoTime];
}

const offsetId: DateToken = { kind: 'offset', shape: '+HH:MM:ss', zero: 'Z' };
const region: readonly DateToken[] = [literal('['), { kind: 'regionId' }, literal(']')];

function literal(text: string): DateToken {
  return { kind: 'literal', text };
}

function two(field: 'month' | 'dayOfMonth' | 'hour' | 'minute' | 'second' | 'isoWeekOfYear'): DateToken {
  return { kind: 'number', field, digitsMin: 2, digitsMax: 2, hasPlus: false };
}

// More than four digits take a plus sign, so that years and months stay apart.
const year: DateToken = { kind: 'number', field: 'year', digitsMin: 4, digitsMax: 10, hasPlus: true };

/** The format of a text that is a date alone. */
export const isoDate: readonly DateToken[] = [year, literal('-'), two('month'), literal('-'), two('dayOfMonth')];

const fraction: DateToken = {
  kind: 'optional',
  tokens: [{ kind: 'fraction', digitsMin: 0, digitsMax: 9, hasPoint: true }],
};
const isoTime: readonly DateToken[] = [
  two('hour'),
  literal(':'),
  two('minute'),
  { kind: 'optional', tokens: [literal(':'), two('second'), fraction] },
];

const optionalOffset: DateToken = { kind: 'optional', tokens: [offsetId] };

// Not a pattern of its own in Java either: the day of the week may be missing, and the words are always English.
const rfc1123: readonly DateToken[] = [
  { kind: 'optional', tokens: [english('EEE'), literal(','), literal(' ')] },
  { kind: 'number', field: 'dayOfMonth', digitsMin: 1, digitsMax: 2, hasPlus: false },
  literal(' '),
  english('MMM'),
  ...parseDatePattern(' uuuu HH:mm[:ss] '),
  { kind: 'offset', shape: '+HHMM', zero: 'GMT' },
];

function english(pattern: 'EEE' | 'MMM'): DateToken {
  const field = pattern === 'EEE' ? 'dayOfWeek' : 'month';
  return { kind: 'english', token: { kind: 'text', field, style: 'short', isAlone: false } };
}

// The offset may be missing in these two, because Java prints what a local date has; ours always has one.
const ordinal: readonly DateToken[] = [
  year,
  literal('-'),
  { kind: 'number', field: 'dayOfYear', digitsMin: 3, digitsMax: 3, hasPlus: false },
  optionalOffset,
];

const week: readonly DateToken[] = [
  { kind: 'number', field: 'isoWeekBasedYear', digitsMin: 4, digitsMax: 10, hasPlus: true },
  literal('-W'),
  two('isoWeekOfYear'),
  literal('-'),
  { kind: 'number', field: 'dayOfWeek', digitsMin: 1, digitsMax: 1, hasPlus: false },
  optionalOffset,
];

type Build = () => readonly DateToken[];

function ofPattern(text: string): Build {
  return () => parseDatePattern(text);
}

const named: ReadonlyMap<string, Build> = new Map<string, Build>([
  // The six that are Kestra's own. A pattern is read when it is asked for, since a program uses one or two of them.
  ['iso', ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX")],
  ['iso_milli', ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")],
  ['iso_sec', ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX")],
  ['sql', ofPattern('yyyy-MM-dd HH:mm:ss.SSSSSS')],
  ['sql_milli', ofPattern('yyyy-MM-dd HH:mm:ss.SSS')],
  ['sql_sec', ofPattern('yyyy-MM-dd HH:mm:ss')],
  [
    'iso_date_time',
    () => [...isoLocal(), { kind: 'optional', tokens: [offsetId, { kind: 'optional', tokens: region }] }],
  ],
  ['iso_date', () => [...isoDate, optionalOffset]],
  ['iso_time', () => [...isoTime, optionalOffset]],
  ['iso_local_date', () => isoDate],
  ['iso_instant', () => [{ kind: 'instant' }]],
  ['iso_local_date_time', isoLocal],
  ['iso_local_time', () => isoTime],
  ['iso_offset_time', () => [...isoTime, offsetId]],
  ['iso_ordinal_date', () => ordinal],
  ['iso_week_date', () => week],
  ['iso_zoned_date_time', isoZoned],
  ['rfc_1123_date_time', () => rfc1123],
  // Java's styles in English; a narrow space stands before AM and PM. Other languages: `localised-style.ts`.
  ['full', ofPattern('EEEE, MMMM d, y, h:mm:ss\u202fa zzzz')],
  ['long', ofPattern('MMMM d, y, h:mm:ss\u202fa z')],
  ['medium', ofPattern('MMM d, y, h:mm:ss\u202fa')],
  ['short', ofPattern('M/d/yy, h:mm\u202fa')],
]);
