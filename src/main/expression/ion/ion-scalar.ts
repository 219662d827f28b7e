// Ion's unquoted values: null of any type, Booleans, numbers, times and symbols. Source: the Ion specification.
import { JavaDouble, toJavaInteger } from '../../contract/value.ts';
import { JavaBigDecimal, JavaInstant, type Value } from '../value.ts';
import { type IonCursor, stopAt } from './ion-cursor.ts';

// Tried before numbers, as both begin with digits. Days and hours are not judged: what is no time stays a text.
const time = /\d{4}(?:T|-\d{2}(?:T|-\d{2}(?:T(?:\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?))/y;
const number = /[+-]inf|-?(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eEdD][+-]?\d+)?)/y;
// The second half are operators, which stand bare in symbolic expressions only; elsewhere they do no harm.
const symbol = /[A-Za-z_$][\w$]*(?:\.[a-z]+)?|[!#%&*+\-./;<=>?@^`|~]+/y;

/** Reads one of them. Nulls of all types (`null.int`) are one null; a symbol is the text of its name. */
export function readPlain(cursor: IonCursor): Value | undefined {
  const timeText = take(cursor, time);
  if (timeText !== undefined) return toTime(timeText);
  const numberText = take(cursor, number);
  if (numberText !== undefined) return toNumber(numberText.replaceAll('_', ''));
  const name = take(cursor, symbol);
  if (name === undefined) return stopAt(cursor, 'unexpected character');
  if (name === 'null' || name.startsWith('null.')) return null;
  if (name === 'nan') return new JavaDouble(Number.NaN);
  return name === 'true' || name === 'false' ? name === 'true' : name;
}

/** Matches where the cursor stands and goes over it. */
function take(cursor: IonCursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}

/** Times with an offset are instants; dates alone stay texts. The unknown offset `-00:00` is taken for UTC. */
function toTime(text: string): Value {
  const [, date, clock, offset] = /^(.*)T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  if (date === undefined || clock === undefined) return text;
  const [whole = '', fraction = ''] = clock.split('.');
  // JavaScript counts milliseconds, so the fraction is left out here and added as nanoseconds below.
  const ms = Date.parse(`${date}T${whole.length === 5 ? `${whole}:00` : whole}${offset}`);
  return Number.isNaN(ms)
    ? text
    : new JavaInstant(BigInt(ms) * 1_000_000n + BigInt(fraction.padEnd(9, '0').slice(0, 9)));
}

/** Only a number with `e` is a float in Ion. With `d` or a point it is a decimal, which Jackson reads as BigDecimal. */
function toNumber(text: string): Value {
  if (text.endsWith('inf')) return new JavaDouble(text.startsWith('-') ? -Infinity : Infinity);
  const [, sign = '', base] = /^(-?)(0[xXbB][0-9a-fA-F]+)$/.exec(text) ?? [];
  if (base !== undefined) return toJavaInteger(sign === '-' ? -BigInt(base) : BigInt(base));
  if (/^-?\d+$/.test(text)) return toJavaInteger(BigInt(text));
  if (/[eE]/.test(text)) return new JavaDouble(Number(text));
  const [mantissa = '', exponent = '0'] = text.split(/[dD]/);
  const [whole = '', fraction = ''] = mantissa.split('.');
  return new JavaBigDecimal(BigInt(whole + fraction), fraction.length - Number(exponent));
}
