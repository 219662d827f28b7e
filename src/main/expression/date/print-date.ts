// A date printed by tokens. Source: java.time.format.DateTimeFormatter.
import { printInstant } from '../print-instant.ts';
import type { DateToken, OffsetShape } from './date-token.ts';
import { findWord } from './date-name.ts';
import { numberOf } from './date-number.ts';
import { findZoneName } from './zone-name.ts';
import { toEpochNanos, type ZonedTime } from './zoned-time.ts';

/** Prints a date in a language. Every field exists here, a zone's region excepted, so nothing else can be missing. */
export function printDate(tokens: readonly DateToken[], zoned: ZonedTime, locale: string): string {
  let text = '';
  for (const token of tokens) {
    const printed = printToken(token, zoned, locale);
    // What does not exist here ends the optional part that it stands in.
    if (printed === undefined) return '';
    text += printed;
  }
  return text;
}

function printToken(token: DateToken, zoned: ZonedTime, locale: string): string | undefined {
  const { time, zone } = zoned;
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'number':
      return printNumber(numberOf({ time, field: token.field, locale }), token);
    // Java reduces to the last two digits, from 2000 on as well as before.
    case 'shortYear':
      return String(Math.abs(numberOf({ time, field: token.field, locale }) % 100)).padStart(2, '0');
    case 'fraction':
      return printFraction(time.nano(), token);
    case 'text':
      return findWord({ ...token, locale, value: wordValue(token.field, zoned) });
    case 'english':
      return printToken(token.token, zoned, 'en-US');
    case 'offset':
      return printOffset(time.offset().totalSeconds(), token);
    case 'gmtOffset':
      return printGmtOffset(time.offset().totalSeconds(), token.isLong);
    case 'zoneId':
      return zone.id;
    // An offset is a zone to Java, but no region; `Z` is an offset.
    case 'regionId':
      return /^(?:[+-]|Z$)/.test(zone.id) ? undefined : zone.id;
    case 'zoneName':
      return findZoneName({ zone, style: token.style, locale, epochMs: time.toEpochSecond() * 1000 });
    case 'pad':
      return printToken(token.token, zoned, locale)?.padStart(token.width);
    case 'optional':
      return printDate(token.tokens, zoned, locale);
    default:
      return printInstant(toEpochNanos(zoned));
  }
}

interface NumberShape {
  readonly digitsMin: number;
  readonly hasPlus: boolean;
}

/** Two digits of every number that has no more, as most fields of most patterns want them. */
const twoDigits: readonly string[] = Array.from({ length: 100 }, (_, value) => two(value));

/** The minus sign is not counted as a digit. */
function printNumber(value: number, { digitsMin, hasPlus }: NumberShape): string {
  if (digitsMin === 2 && value >= 0 && value < 100) return twoDigits[value] ?? two(value);
  const digits = String(Math.abs(value)).padStart(digitsMin, '0');
  if (value < 0) return `-${digits}`;
  return hasPlus && digits.length > Math.max(digitsMin, 4) ? `+${digits}` : digits;
}

interface FractionShape {
  readonly digitsMin: number;
  readonly digitsMax: number;
  readonly hasPoint: boolean;
}

/** Cut, never rounded: a later second would be wrong. */
function printFraction(nanos: number, { digitsMin, digitsMax, hasPoint }: FractionShape): string {
  const digits = String(nanos).padStart(9, '0').slice(0, digitsMax).replace(/0+$/, '').padEnd(digitsMin, '0');
  return hasPoint && digits !== '' ? `.${digits}` : digits;
}

function wordValue(field: Extract<DateToken, { kind: 'text' }>['field'], { time }: ZonedTime): number {
  switch (field) {
    case 'month':
      return time.monthValue();
    case 'dayOfWeek':
      return time.dayOfWeek().value();
    case 'halfOfDay':
      return time.hour() < 12 ? 0 : 1;
    case 'dayPeriod':
      return time.hour();
    case 'quarter':
      return Math.ceil(time.monthValue() / 3);
    default:
      return time.year() > 0 ? 1 : 0;
  }
}

interface OffsetToken {
  readonly shape: OffsetShape;
  readonly zero: string;
}

/** The sign stands once, before the hours, also where hours are 0. */
function printOffset(totalSeconds: number, { shape, zero }: OffsetToken): string {
  if (totalSeconds === 0) return zero;
  const size = Math.abs(totalSeconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60].map((part) => two(part));
  const [hours = '', minutes = '', seconds = ''] = parts;
  const colon = shape.includes(':') ? ':' : '';
  const showsMinutes = shape !== '+HHmm' || minutes !== '00';
  const showsSeconds = shape.endsWith('ss') && seconds !== '00';
  const sign = totalSeconds < 0 ? '-' : '+';
  return `${sign}${hours}${showsMinutes ? colon + minutes : ''}${showsSeconds ? colon + seconds : ''}`;
}

/** Localised in Java, where English has `GMT`; other languages get the English text here. */
function printGmtOffset(totalSeconds: number, isLong: boolean): string {
  if (totalSeconds === 0) return 'GMT';
  const size = Math.abs(totalSeconds);
  const hours = Math.floor(size / 3600);
  const minutes = Math.floor(size / 60) % 60;
  const sign = totalSeconds < 0 ? '-' : '+';
  if (isLong) return `GMT${sign}${two(hours)}:${two(minutes)}`;
  return `GMT${sign}${hours}${minutes === 0 ? '' : `:${two(minutes)}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
