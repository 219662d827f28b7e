// `id()`, `uuid()`, `ksuid()` and `nanoId(length, alphabet)`. Chance and time come from the services.
// Source: Kestra's functions of these names.
import { isLong } from '../argument.ts';
import type { CallContext, TemplateFunction } from '../extension.ts';
import { raiseJava, raisePebble } from '../raise.ts';
import type { Services } from '../services.ts';

/** 21 or 22 letters and digits, the form that ids of executions have. */
export const id: TemplateFunction = {
  name: 'id',
  argumentNames: [],
  call: (_parameters, context) => context.services.newId(),
};

/** Lower-case hex in five groups, 36 characters on all versions. */
export const uuid: TemplateFunction = {
  name: 'uuid',
  argumentNames: [],
  call(_parameters, { services }) {
    const hex = randomBytes(services, 16).map((byte, index) => {
      // Version 4, variant 1.
      if (index === 6) return (byte & 0x0f) | 0x40;
      return index === 8 ? (byte & 0x3f) | 0x80 : byte;
    });
    const text = Buffer.from(hex).toString('hex');
    return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  },
};

const ksuidEpochSeconds = 1_400_000_000n;
const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ksuidLength = 27;

/** 27 characters that sort by time: the seconds since May 2014 and 16 random bytes, in base62. */
export const ksuid: TemplateFunction = {
  name: 'ksuid',
  argumentNames: [],
  call(_parameters, { services }) {
    const seconds = services.nowNanos() / 1_000_000_000n - ksuidEpochSeconds;
    let rest = randomBytes(services, 16).reduce((value, byte) => value * 256n + BigInt(byte), seconds);
    let text = '';
    for (let count = 0; count < ksuidLength; count++) {
      text = base62.charAt(Number(rest % 62n)) + text;
      rest /= 62n;
    }
    return text;
  },
};

const nanoIdAlphabet = `${base62}-_`;
const nanoIdLengthMax = 1000n;

/**
 * `length` is a Long of 0 or 1 (see `checksIdLength`) to 1000, by default 21; `alphabet` a text, by default 64 signs.
 */
export const nanoId: TemplateFunction = {
  name: 'nanoId',
  argumentNames: ['length', 'alphabet'],
  call(parameters, context) {
    // Kestra takes a length only as Long and an alphabet only as text; anything else is as if not given.
    const given = parameters.get('length');
    const length = isLong(given) ? checkLength(given, context) : 21;
    const wanted = parameters.get('alphabet');
    const alphabet = typeof wanted === 'string' ? wanted : nanoIdAlphabet;
    if (length > 0 && alphabet === '') {
      return raiseJava('java.lang.ArrayIndexOutOfBoundsException', 'Index 0 out of bounds for length 0');
    }
    const { services } = context;
    return Array.from({ length }, () => alphabet.charAt(Math.floor(services.random() * alphabet.length))).join('');
  },
};

function checkLength(length: bigint, { switches }: CallContext): number {
  const field = "The 'nanoId()' function field 'length' must be";
  if (length > nanoIdLengthMax) return raisePebble(`${field} lower than: ${nanoIdLengthMax}`);
  // Without that switch Java's array is asked for a negative size, and its exception is what users see.
  if (switches.checksIdLength && length <= 0n) return raisePebble(`${field} greater than: 0`);
  if (length < 0n) return raiseJava('java.lang.NegativeArraySizeException', String(length));
  return Number(length);
}

function randomBytes(services: Services, count: number): number[] {
  return Array.from({ length: count }, () => Math.floor(services.random() * 256));
}
