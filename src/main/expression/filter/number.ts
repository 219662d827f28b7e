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

const readers: ReadonlyMap<string, (text: string) => Value> = new Map<string, (text: string) => Value>([
  ['INT', decodeInteger],
  ['LONG', decodeLong],
  ['FLOAT', parseFloat32],
  ['DOUBLE', parseDouble],
  ['BIGDECIMAL', parseBigDecimal],
  ['BIGINTEGER', decodeBigInteger],
]);

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
