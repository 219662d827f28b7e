// Figures in a search: sizes, durations and times, compared by signs before them, `>10kb`, or as a span, `1s..5s`. What is
// written is read here; deliveries are not.
import type { Outcome } from './outcome.ts';

/** How a figure is compared. */
type FigureSign = '<' | '<=' | '>' | '>=';

/** Comparisons that must all hold: bytes for a size, milliseconds for a duration, milliseconds since 1970 for a time. */
export type FigureTests = readonly { readonly sign: FigureSign; readonly value: number }[];

/** The operators that take figures, and one that takes the word of an outcome. */
export const figureFields = ['size', 'took', 'time', 'after', 'before'] as const;
/** One of them. */
type FigureField = (typeof figureFields)[number];

/** What a term with a figure, or with an outcome, asks for. */
export type FigureTerm =
  | { readonly field: 'size' | 'took' | 'time'; readonly tests: FigureTests }
  | { readonly field: 'outcome'; readonly outcome: Outcome };

/** What stands in a sentence about a figure that cannot be read. */
export const figureExamples: Readonly<Record<FigureField, string>> = {
  size: '>10kb, <1kb or 1kb..2mb',
  took: '>100ms, <2s or 100ms..1s',
  time: '14:30, 2026-11-22 or 14:00..14:30',
  after: '14:30, 2026-11-22, "2026-11-22 14:30" or 15m for the last 15 minutes',
  before: '14:30, 2026-11-22, "2026-11-22 14:30" or 2h for two hours ago',
};

/** A figure as it is written has a beginning and an end: `14:30` is a minute, `2026-11-22` a day, and `1kb` a point. */
interface Span {
  readonly from: number;
  /** The same as `from` for a point, which belongs to it; else the first that does not belong to it any more. */
  readonly to: number;
}

/**
 * Reads the value of an operator; undefined where it is none. `nowMs`, milliseconds since 1970, says which day a time
 * without one is of, and what an age counts from. Times without a zone are of this program's.
 */
export function readFigure(field: FigureField, text: string, nowMs: number): FigureTerm | undefined {
  const name = field === 'size' || field === 'took' ? field : 'time';
  const read = readers[name];
  const spanOf = (part: string): Span | undefined => read(part.trim(), nowMs);
  // `after` and `before` are names for two of the signs, and take no other.
  const [, sign = '', rest = ''] = /^([<>]=?)?(.*)$/s.exec(text.trim()) ?? [];
  if (field === 'after' || field === 'before') {
    const span = sign === '' ? (readAge(text, nowMs) ?? spanOf(text)) : undefined;
    return span && { field: name, tests: [{ sign: field === 'after' ? '>=' : '<', value: span.from }] };
  }
  const [first = '', last, ...more] = rest.split('..');
  const from = spanOf(first);
  const to = last === undefined ? from : spanOf(last);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  if (sign !== '') return last === undefined ? { field: name, tests: [compare(sign, from)] } : undefined;
  return { field: name, tests: [compare('>=', from), compare('<=', to)] };
}

/** Later than a minute is from its end on; up to it is to its end. */
function compare(sign: string, { from, to }: Span): FigureTests[number] {
  const isPoint = from === to;
  if (sign === '<' || sign === '>=') return { sign, value: from };
  if (sign === '>') return { sign: isPoint ? '>' : '>=', value: to };
  return { sign: isPoint ? '<=' : '<', value: to };
}

/** Whether a figure passes all comparisons; one that is not known passes none. */
export function passesTests(figure: number | undefined, tests: FigureTests): boolean {
  if (figure === undefined || Number.isNaN(figure)) return false;
  return tests.every(({ sign, value }) => {
    if (sign === '<') return figure < value;
    if (sign === '<=') return figure <= value;
    return sign === '>' ? figure > value : figure >= value;
  });
}

/** Decimal units, as the window prints sizes; a number alone is bytes. */
const bytesOfUnit: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1000,
  mb: 1_000_000,
  kib: 1024,
  mib: 1024 * 1024,
};
/** A number alone is milliseconds. */
const msOfUnit: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

const readers: Readonly<Record<'size' | 'took' | 'time', (text: string, nowMs: number) => Span | undefined>> = {
  size: (text) => readUnits(text, { units: bytesOfUnit, unit: 'b' }),
  took: (text) => readUnits(text, { units: msOfUnit, unit: 'ms' }),
  time: readTime,
};

function readUnits(
  text: string,
  { units, unit }: { readonly units: Readonly<Record<string, number>>; readonly unit: string },
): Span | undefined {
  const [, digits, written = ''] = /^(\d{1,12}(?:\.\d{1,6})?)\s*([a-z]*)$/i.exec(text) ?? [];
  const factor = units[(written === '' ? unit : written).toLowerCase()];
  if (digits === undefined || factor === undefined) return undefined;
  const value = Number(digits) * factor;
  return { from: value, to: value };
}

/** `15m`: so long ago. A number needs its unit here, since `after:2026` would mean a year to most. */
function readAge(text: string, nowMs: number): Span | undefined {
  const span = /[a-z]$/i.test(text) ? readUnits(text.trim(), { units: msOfUnit, unit: 'ms' }) : undefined;
  return span && { from: nowMs - span.from, to: nowMs - span.from };
}

const timeOfDay = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?`;
const writtenTime = new RegExp(String.raw`^(?:(\d{4})-(\d{2})-(\d{2}))?(?:[t ]?${timeOfDay}(z)?)?$`, 'i');

/** A day, a time of today, or both; as long as its last part is: a day, a minute, a second or a millisecond. */
function readTime(text: string, nowMs: number): Span | undefined {
  const match = writtenTime.exec(text);
  if (match === null || text === '') return undefined;
  const [, year, month, day, hours, minutes, seconds, fraction, zone] = match;
  const today = new Date(nowMs);
  const parts = [
    year === undefined ? today.getFullYear() : Number(year),
    month === undefined ? today.getMonth() : Number(month) - 1,
    day === undefined ? today.getDate() : Number(day),
    Number(hours ?? 0),
    Number(minutes ?? 0),
    Number(seconds ?? 0),
    Number((fraction ?? '').padEnd(3, '0')),
  ] as const;
  const from = zone === undefined ? new Date(...parts) : new Date(Date.UTC(...parts));
  // The 31st of February would become a day of March, and 25:00 one o'clock.
  const isKept = zone === undefined ? isWritten(from, parts) : from.toISOString().startsWith(isoOf(parts));
  if (!isKept) return undefined;
  const lengthMs = fraction !== undefined ? 1 : seconds !== undefined ? 1000 : 60_000;
  // A day is not always 24 hours long.
  const [y, mo, d] = parts;
  const to = hours === undefined ? new Date(y, mo, d + 1).getTime() : from.getTime() + lengthMs;
  return { from: from.getTime(), to };
}

type TimeParts = readonly [number, number, number, number, number, number, number];

/** An hour that the clocks leave out in spring is another one then; only what cannot be is refused. */
function isWritten(date: Date, [year, month, day, hours, minutes, seconds]: TimeParts): boolean {
  const isDay = date.getFullYear() === year && date.getMonth() === month && date.getDate() === day;
  return isDay && hours < 24 && minutes < 60 && seconds < 60;
}

function isoOf([year, month, day, hours, minutes]: TimeParts): string {
  return `${year}-${two(month + 1)}-${two(day)}T${two(hours)}:${two(minutes)}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
