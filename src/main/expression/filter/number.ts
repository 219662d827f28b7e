// `number(type)`: a text as a number, of the smallest fitting class or of the named one.
// Source: Kestra's NumberFilter.
import { textArgument } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { classNameOf } from '../java-class.ts';
import { createNumber } from '../number/create-number.ts';
import { decodeBigInteger, decodeInteger, decodeLong } from '../number/decode-integer.ts';
import { parseBigDecimal, parseDouble, parseFloat32 } from '../number/parse-decimal.ts';
import { raisePebble } from '../raise.ts';
import type { Value } from '../value.ts';

// Exact names: `int` in lower case is none of these, and an unknown name means the default, without a complaint.
const readers: ReadonlyMap<string, (text: string) => Value> = new Map<string, (text: string) => Value>([
  ['INT', decodeInteger],
  ['LONG', decodeLong],
  ['FLOAT', parseFloat32],
  ['DOUBLE', parseDouble],
  ['BIGDECIMAL', parseBigDecimal],
  ['BIGINTEGER', decodeBigInteger],
]);

/**
 * Without `type`, commons-lang decides: `010` is octal 8, `3.4` a Float, `3000000000` a Long. Texts only, since a
 * number is one already; null stays null. Bad text fails with the message of the reader, not of the filter.
 */
export const number: Filter = {
  name: 'number',
  argumentNames: ['type'],
  apply(input, parameters) {
    if (input === null) return null;
    if (typeof input !== 'string') {
      return raisePebble(`'number' filter can only be applied to String. Actual type was: ${classNameOf(input)}`);
    }
    const read = readers.get(textArgument(parameters, 'type') ?? '') ?? createNumber;
    return read(input);
  },
};
