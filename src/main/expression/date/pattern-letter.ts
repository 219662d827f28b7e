// The letters of date patterns: what each means by the number of times it stands.
// Source: java.time.format.DateTimeFormatterBuilder.parseField, with its messages.
import { raiseJava } from '../raise.ts';
import type { DateToken, NumberField, OffsetShape, TextField, TextStyle } from './date-token.ts';

/**
 * The token of a letter that stands so many times. Stops with one of three kinds of message: an unknown letter, too
 * many of a known one, or a number of them that Java has its own words for.
 */
export function letterToken(letter: string, count: number): DateToken {
  const read = letters.get(letter);
  const token = read?.(count);
  if (token !== undefined) return token;
  if (read === undefined) return raiseLetter(`Unknown pattern letter: ${letter}`);
  return raiseLetter(messages.get(letter) ?? `Too many pattern letters: ${letter}`);
}

/** Undefined where so many letters mean nothing. */
type Reader = (count: number) => DateToken | undefined;

// The digits of the greatest Long.
const digitsMost = 19;

/** Up to so many letters: as few digits as needed, or at least two. */
function small(field: NumberField, countMax = 2): Reader {
  return (count) => {
    if (count > countMax) return undefined;
    return { kind: 'number', field, digitsMin: count, digitsMax: count === 1 ? digitsMost : count, hasPlus: false };
  };
}

/** Two letters are the last two digits; from four on, years of more digits show a plus sign. */
function year(field: 'year' | 'yearOfEra' | 'weekBasedYear'): Reader {
  return (count) => {
    if (count === 2) return { kind: 'shortYear', field };
    if (count > digitsMost) return undefined;
    return { kind: 'number', field, digitsMin: count, digitsMax: digitsMost, hasPlus: count >= 4 };
  };
}

/** As many digits as letters at least, and no bound above: for counts of nanoseconds and days. */
function wide(field: NumberField): Reader {
  return (count) =>
    count > digitsMost ? undefined : { kind: 'number', field, digitsMin: count, digitsMax: digitsMost, hasPlus: false };
}

// By the number of letters: three short, four long, five a single letter.
const styles: readonly (TextStyle | undefined)[] = [undefined, undefined, undefined, 'short', 'long', 'narrow'];

/** One or two letters a number, more a word. */
function numberOrText(field: NumberField, textField: TextField, isAlone: boolean): Reader {
  return (count) => {
    if (count <= 2) return small(field)(count);
    const style = styles[count];
    return style === undefined ? undefined : { kind: 'text', field: textField, style, isAlone };
  };
}

/** One to three letters are short. */
function word(field: TextField): Reader {
  return (count) => {
    const style = styles[Math.max(count, 3)];
    return style === undefined ? undefined : { kind: 'text', field, style, isAlone: false };
  };
}

// One letter to five.
const offsetShapes: readonly OffsetShape[] = ['+HHmm', '+HHMM', '+HH:MM', '+HHMMss', '+HH:MM:ss'];

function offset(zeroOf: (shape: OffsetShape) => string): Reader {
  return (count) => {
    const shape = offsetShapes[count - 1];
    return shape === undefined ? undefined : { kind: 'offset', shape, zero: zeroOf(shape) };
  };
}

/** `Z` is the odd one: its first three counts are one shape, which writes `+0000` for no offset. */
function rfcOffset(count: number): DateToken | undefined {
  if (count <= 3) return { kind: 'offset', shape: '+HHMM', zero: '+0000' };
  if (count === 4) return { kind: 'gmtOffset', isLong: true };
  return count === 5 ? { kind: 'offset', shape: '+HH:MM:ss', zero: 'Z' } : undefined;
}

const letters: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['u', year('year')],
  ['y', year('yearOfEra')],
  ['Y', year('weekBasedYear')],
  ['Q', numberOrText('quarter', 'quarter', false)],
  ['q', numberOrText('quarter', 'quarter', true)],
  ['M', numberOrText('month', 'month', false)],
  ['L', numberOrText('month', 'month', true)],
  ['w', small('weekOfYear')],
  ['W', small('weekOfMonth', 1)],
  [
    'D',
    (count) =>
      count <= 3 ? { kind: 'number', field: 'dayOfYear', digitsMin: count, digitsMax: 3, hasPlus: false } : undefined,
  ],
  ['d', small('dayOfMonth')],
  ['F', small('alignedWeekOfMonth', 1)],
  ['g', wide('julianDay')],
  ['E', word('dayOfWeek')],
  ['e', numberOrText('localDayOfWeek', 'dayOfWeek', false)],
  ['c', (count) => (count === 2 ? undefined : numberOrText('localDayOfWeek', 'dayOfWeek', true)(count))],
  ['a', (count) => (count === 1 ? { kind: 'text', field: 'halfOfDay', style: 'short', isAlone: false } : undefined)],
  ['B', (count) => (count === 1 || count === 4 || count === 5 ? word('dayPeriod')(count) : undefined)],
  ['G', word('era')],
  ['H', small('hour')],
  ['k', small('clockHour')],
  ['K', small('hourOfHalf')],
  ['h', small('clockHourOfHalf')],
  ['m', small('minute')],
  ['s', small('second')],
  [
    'S',
    (count) => (count <= 9 ? { kind: 'fraction', digitsMin: count, digitsMax: count, hasPoint: false } : undefined),
  ],
  ['A', wide('milliOfDay')],
  ['n', wide('nano')],
  ['N', wide('nanoOfDay')],
  ['V', (count) => (count === 2 ? { kind: 'zoneId' } : undefined)],
  [
    'v',
    (count) => (count === 1 || count === 4 ? { kind: 'zoneName', style: count === 4 ? 'long' : 'short' } : undefined),
  ],
  ['z', (count) => (count <= 4 ? { kind: 'zoneName', style: count === 4 ? 'long' : 'short' } : undefined)],
  ['O', (count) => (count === 1 || count === 4 ? { kind: 'gmtOffset', isLong: count === 4 } : undefined)],
  ['X', offset(() => 'Z')],
  ['x', offset((shape) => (shape === '+HHmm' ? '+00' : shape.includes(':') ? '+00:00' : '+0000'))],
  ['Z', rfcOffset],
]);

/** The letters whose count Java checks with words of their own. */
const messages: ReadonlyMap<string, string> = new Map([
  ['V', 'Pattern letter count must be 2: V'],
  ['v', 'Wrong number of pattern letters: v'],
  ['B', 'Wrong number of pattern letters: B'],
  ['O', 'Pattern letter count must be 1 or 4: O'],
  ['c', 'Invalid pattern "cc"'],
  ['S', 'Minimum width must be from 0 to 9 inclusive but was 10'],
]);

function raiseLetter(text: string): never {
  return raiseJava('java.lang.IllegalArgumentException', text);
}
