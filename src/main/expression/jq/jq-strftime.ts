// C's `strftime` and `strptime` in English and UTC, as far as jq programs use them.
import { raiseJq } from './jq-failure.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January February March April May June July August September October November December'.split(' ');

const two = (value: number): string => String(value).padStart(2, '0');

type Printer = (date: Date) => string;

const printers: ReadonlyMap<string, Printer> = new Map<string, Printer>([
  ['Y', (date) => String(date.getUTCFullYear())],
  ['y', (date) => two(date.getUTCFullYear() % 100)],
  ['m', (date) => two(date.getUTCMonth() + 1)],
  ['d', (date) => two(date.getUTCDate())],
  ['e', (date) => String(date.getUTCDate()).padStart(2)],
  ['H', (date) => two(date.getUTCHours())],
  ['I', (date) => two(date.getUTCHours() % 12 === 0 ? 12 : date.getUTCHours() % 12)],
  ['M', (date) => two(date.getUTCMinutes())],
  ['S', (date) => two(date.getUTCSeconds())],
  ['p', (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM')],
  ['A', (date) => days[date.getUTCDay()] ?? ''],
  ['a', (date) => (days[date.getUTCDay()] ?? '').slice(0, 3)],
  ['B', (date) => months[date.getUTCMonth()] ?? ''],
  ['b', (date) => (months[date.getUTCMonth()] ?? '').slice(0, 3)],
  ['h', (date) => (months[date.getUTCMonth()] ?? '').slice(0, 3)],
  ['j', (date) => String(dayOfYear(date)).padStart(3, '0')],
  ['u', (date) => String(date.getUTCDay() === 0 ? 7 : date.getUTCDay())],
  ['w', (date) => String(date.getUTCDay())],
  ['s', (date) => String(Math.floor(date.getTime() / 1000))],
  ['Z', () => 'UTC'],
  ['z', () => '+0000'],
  ['n', () => '\n'],
  ['t', () => '\t'],
  ['%', () => '%'],
]);

// Shorthands that are written out before anything else, for printing and reading alike.
const compound: ReadonlyMap<string, string> = new Map([
  ['T', '%H:%M:%S'],
  ['R', '%H:%M'],
  ['D', '%m/%d/%y'],
  ['F', '%Y-%m-%d'],
  ['c', '%a %b %e %H:%M:%S %Y'],
  ['x', '%m/%d/%y'],
  ['X', '%H:%M:%S'],
  ['r', '%I:%M:%S %p'],
]);

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

/** The time by a format; `seconds` since 1970, whose fraction is cut. An unknown letter stays as it stands, as in C. */
export function printTime(seconds: number, format: string): string {
  const date = new Date(Math.floor(seconds) * 1000);
  if (Number.isNaN(date.getTime())) return raiseJq('time out of range');
  return expand(format).replaceAll(/%(.)/gs, (text, letter: string) => printers.get(letter)?.(date) ?? text);
}

function expand(format: string): string {
  return format.replaceAll(/%(.)/gs, (text, letter: string) => compound.get(letter) ?? text);
}

/** All letters that stand together: two such words side by side can be told apart in one way alone. */
const wholeWord = '[A-Za-z]+(?![A-Za-z])';

// A letter's pattern; names of days are read over, since the date says the day.
const patterns: ReadonlyMap<string, string> = new Map([
  ['Y', '(?<Y>[+-]?\\d{1,4})'],
  ['y', '(?<y>\\d{2})'],
  ['m', '(?<m>\\d{1,2})'],
  ['d', '(?<d>\\d{1,2})'],
  ['e', ' ?(?<d>\\d{1,2})'],
  ['H', '(?<H>\\d{1,2})'],
  ['I', '(?<I>\\d{1,2})'],
  ['M', '(?<M>\\d{1,2})'],
  ['S', '(?<S>\\d{1,2})'],
  ['p', '(?<p>[AaPp][Mm])'],
  ['A', wholeWord],
  ['a', wholeWord],
  ['B', '(?<b>[A-Za-z]+)'],
  ['b', '(?<b>[A-Za-z]+)'],
  ['h', '(?<b>[A-Za-z]+)'],
  ['j', '(?<j>\\d{1,3})'],
  ['s', '(?<s>-?\\d+)'],
  ['Z', wholeWord],
  ['z', '(?<z>[+-]\\d{2}:?\\d{2}|Z)'],
  ['%', '%'],
]);

/**
 * Seconds since 1970 of a text in a format. A blank in the format stands for any number of them, as in C. An offset
 * is read over: jq's `mktime` takes every broken down time for UTC.
 */
export function readTime(text: string, format: string): number {
  const source = expand(format).replaceAll(/%(.)|\s+|[^%\s]/gs, (part, letter?: string) => {
    if (letter !== undefined) return patterns.get(letter) ?? raiseJq(`unknown conversion ${part}`);
    return /^\s/.test(part) ? '\\s*' : part.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
  });
  // A part that is asked for twice cannot be two things.
  const isDoubled = /\(\?<(\w)>.*\(\?<\1>/s.test(source);
  const groups = isDoubled ? undefined : new RegExp(`^${source}$`).exec(text)?.groups;
  if (groups === undefined) return raiseJq(`date "${text}" does not match format "${format}"`);
  if (groups['s'] !== undefined) return Number(groups['s']);
  const month = groups['b'] === undefined ? Number(groups['m'] ?? 1) - 1 : monthOf(groups['b']);
  // Without AM or PM, 12 is midnight.
  const hour12 = groups['I'] === undefined ? 0 : (Number(groups['I']) % 12) + (/^p/i.test(groups['p'] ?? '') ? 12 : 0);
  // Two digits follow POSIX: below 69 they are of this century.
  const year =
    groups['Y'] ?? (groups['y'] === undefined ? '1970' : `${Number(groups['y']) < 69 ? '20' : '19'}${groups['y']}`);
  const ms = Date.UTC(
    Number(year),
    month,
    Number(groups['d'] ?? groups['j'] ?? 1),
    Number(groups['H'] ?? hour12),
    Number(groups['M'] ?? 0),
    Number(groups['S'] ?? 0),
  );
  return ms / 1000;
}

function monthOf(name: string): number {
  const index = months.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 3)));
  return index === -1 ? raiseJq(`unknown month ${name}`) : index;
}
