// A text read by the tokens of a date format, into fields or the index at which it does not fit.
// Source: java.time.format.DateTimeFormatter.parse.
import type { DateToken, NumberField, OffsetShape } from './date-token.ts';
import { findWord } from './date-name.ts';

/** What a text said. It is filled while reading goes on, hence the fields that change. */
export interface DateFields {
  readonly numbers: Map<NumberField | 'halfOfDay' | 'era', number>;
  offsetSeconds: number | undefined;
  zoneId: string | undefined;
}

/** Where a text does not fit. */
export interface DateMismatch {
  readonly index: number;
  /** Whether the format ended there, but not the text. */
  readonly isRest: boolean;
}

/** Reads a whole text, in English. Whether the fields make a date is not judged here: `99` is a fine month so far. */
export function readDate(tokens: readonly DateToken[], text: string): DateFields | DateMismatch {
  const fields: DateFields = { numbers: new Map(), offsetSeconds: undefined, zoneId: undefined };
  const end = readTokens(tokens, { text, fields }, 0);
  // Java's parsers tell failure the same way: the complement of an index is negative even for index 0.
  if (end < 0) return { index: ~end, isRest: false };
  return end < text.length ? { index: end, isRest: true } : fields;
}

/** Whether reading failed. */
export function isMismatch(read: DateFields | DateMismatch): read is DateMismatch {
  return 'index' in read;
}

interface Source {
  readonly text: string;
  readonly fields: DateFields;
}

/** All readers answer the next index or, as its complement, the index at which the text does not fit. */
function readTokens(tokens: readonly DateToken[], source: Source, from: number): number {
  let at = from;
  for (const [index, token] of tokens.entries()) {
    at = readToken(token, source, { at, reserved: digitsBehind(tokens, index) });
    if (at < 0) return at;
  }
  return at;
}

/** Digits that the fixed numbers right behind a number need for themselves. */
function digitsBehind(tokens: readonly DateToken[], index: number): number {
  let digits = 0;
  for (const token of tokens.slice(index + 1)) {
    if (token.kind === 'shortYear') digits += 2;
    else if (token.kind === 'number' && token.digitsMin === token.digitsMax) digits += token.digitsMin;
    else if (token.kind === 'fraction' && token.digitsMin === token.digitsMax && !token.hasPoint)
      digits += token.digitsMin;
    else break;
  }
  return digits;
}

interface Position {
  readonly at: number;
  readonly reserved: number;
}

function readToken(token: DateToken, source: Source, position: Position): number {
  const { text, fields } = source;
  const { at } = position;
  switch (token.kind) {
    case 'literal':
      return text.startsWith(token.text, at) ? at + token.text.length : ~at;
    case 'number':
      return readNumber(token, source, position);
    case 'shortYear': {
      const digits = /^[0-9]{2}/.exec(text.slice(at))?.[0];
      if (digits === undefined) return ~at;
      fields.numbers.set(token.field, 2000 + Number(digits));
      return at + 2;
    }
    case 'fraction':
      return readFraction(token, source, at);
    case 'text':
      return readWord(token, source, at);
    case 'english':
      return readToken(token.token, source, position);
    case 'offset':
      return readOffset(token, source, at);
    case 'gmtOffset':
      return readGmtOffset(source, at);
    case 'zoneId':
    case 'regionId':
    case 'zoneName':
      return readZone(source, at);
    case 'pad':
      return readToken(token.token, source, { ...position, at: skipBlanks(text, at) });
    case 'optional':
      return readOptional(token.tokens, source, at);
    default:
      return ~at;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

/** What does not fit was not there: its fields are forgotten. */
function readOptional(tokens: readonly DateToken[], source: Source, at: number): number {
  const { fields } = source;
  const before = { numbers: new Map(fields.numbers), offsetSeconds: fields.offsetSeconds, zoneId: fields.zoneId };
  const end = readTokens(tokens, source, at);
  if (end >= 0) return end;
  fields.numbers.clear();
  for (const [field, value] of before.numbers) fields.numbers.set(field, value);
  fields.offsetSeconds = before.offsetSeconds;
  fields.zoneId = before.zoneId;
  return at;
}

function readNumber(
  token: Extract<DateToken, { kind: 'number' }>,
  { text, fields }: Source,
  { at, reserved }: Position,
): number {
  const isFixed = token.digitsMin === token.digitsMax;
  const sign = isFixed ? '' : (/^[+-]/.exec(text.slice(at))?.[0] ?? '');
  if (sign === '+' && !token.hasPlus) return ~at;
  const from = at + sign.length;
  const available = /^[0-9]*/.exec(text.slice(from))?.[0].length ?? 0;
  if (available < token.digitsMin) return ~at;
  const wanted = isFixed ? token.digitsMin : Math.min(available - reserved, token.digitsMax);
  const count = Math.max(wanted, token.digitsMin);
  // A year of more digits than it needs has to say so.
  if (token.hasPlus && sign === '' && count > Math.max(token.digitsMin, 4)) return ~at;
  const value = Number(text.slice(from, from + count));
  fields.numbers.set(token.field, sign === '-' ? -value : value);
  return from + count;
}

function readFraction(token: Extract<DateToken, { kind: 'fraction' }>, { text, fields }: Source, at: number): number {
  if (token.hasPoint && text[at] !== '.') return token.digitsMin > 0 ? ~at : at;
  const from = token.hasPoint ? at + 1 : at;
  const digits = /^[0-9]*/.exec(text.slice(from, from + token.digitsMax))?.[0] ?? '';
  if (digits.length < Math.max(token.digitsMin, token.hasPoint ? 1 : 0)) return ~from;
  fields.numbers.set('nano', Number(digits.padEnd(9, '0')));
  return from + digits.length;
}

/**
 * Letter case counts, as it does in Java unless a format says otherwise. The longest word wins, because Java tries the
 * longest first. A part of the day sets no field: no time follows from "in the morning".
 */
function readWord(token: Extract<DateToken, { kind: 'text' }>, { text, fields }: Source, at: number): number {
  const bounds = {
    month: [1, 12],
    dayOfWeek: [1, 7],
    quarter: [1, 4],
    halfOfDay: [0, 1],
    era: [0, 1],
    dayPeriod: [0, 23],
  };
  const [first = 0, last = 0] = bounds[token.field];
  let best = { length: 0, value: 0 };
  for (let value = first; value <= last; value++) {
    const word = findWord({ ...token, locale: 'en-US', value });
    if (word.length > best.length && text.startsWith(word, at)) best = { length: word.length, value };
  }
  if (best.length === 0) return ~at;
  if (token.field !== 'dayPeriod') fields.numbers.set(token.field, best.value);
  return at + best.length;
}

// Upper-case letters are digits that must be there, lower-case ones may be missing.
const offsetPatterns: Readonly<Record<OffsetShape, RegExp>> = {
  '+HHmm': /^([+-])(\d{2})(\d{2})?/,
  '+HHMM': /^([+-])(\d{2})(\d{2})/,
  '+HH:MM': /^([+-])(\d{2}):(\d{2})/,
  '+HHMMss': /^([+-])(\d{2})(\d{2})(\d{2})?/,
  '+HH:MM:ss': /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?/,
};

function readOffset(token: Extract<DateToken, { kind: 'offset' }>, { text, fields }: Source, at: number): number {
  const rest = text.slice(at);
  const match = offsetPatterns[token.shape].exec(rest);
  if (match !== null) {
    fields.offsetSeconds = toSeconds(match);
    return at + match[0].length;
  }
  if (!rest.startsWith(token.zero)) return ~at;
  fields.offsetSeconds = 0;
  return at + token.zero.length;
}

/** Reading takes both forms, whichever the format would print. */
function readGmtOffset({ text, fields }: Source, at: number): number {
  const match = /^GMT(?:([+-])(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?)?/.exec(text.slice(at));
  if (match === null) return ~at;
  fields.offsetSeconds = toSeconds(match);
  return at + match[0].length;
}

function toSeconds([, sign, hours = '0', minutes = '0', seconds = '0']: RegExpExecArray): number {
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

/** Whether there is such a zone shows later; here only its letters are read. */
function readZone({ text, fields }: Source, at: number): number {
  const id = /^(?:[A-Za-z][A-Za-z0-9~/._+-]*|[+-]\d{2}(?::?\d{2}){0,2})/.exec(text.slice(at))?.[0];
  if (id === undefined) return ~at;
  fields.zoneId = id;
  return at + id.length;
}
