// Ion's unquoted values: null of any type, Booleans, numbers, times and symbols. Source: the Ion specification.
import { JavaDouble, toJavaInteger } from '../../contract/value.ts';
import { JavaBigDecimal, JavaInstant, type Value } from '../value.ts';
import { type IonCursor, stopAt } from './ion-cursor.ts';

const time = /\d{4}(?:T|-\d{2}(?:T|-\d{2}(?:T(?:\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?))/y;
const number = /[+-]inf|-?(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eEdD][+-]?\d+)?)/y;
const symbol = /[A-Za-z_$][\w$]*(?:\.[a-z]+)?|[!#%&*+\-./;<=>?@^`|~]+/y;

/** Reads one of them. */
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

function take(cursor: IonCursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}

/** Times with an offset are instants; dates alone stay texts. */
function toTime(text: string): Value {
  const [, date, clock, offset] = /^(.*)T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  if (date === undefined || clock === undefined) return text;
  const [whole = '', fraction = ''] = clock.split('.');
  const ms = Date.parse(`${date}T${whole.length === 5 ? `${whole}:00` : whole}${offset}`);
  return Number.isNaN(ms)
    ? text
    : new JavaInstant(BigInt(ms) * 1_000_000n + BigInt(fraction.padEnd(9, '0').slice(0, 9)));
}

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
