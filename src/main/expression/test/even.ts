// `is even` and `is odd`, of Integers and Longs. Source: Pebble's EvenTest and OddTest.
import { isLong, raiseCast } from '../argument.ts';
import type { Test } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import type { Value } from '../value.ts';

/** Texts of digits are refused like Doubles: Pebble casts to Long. */
export const even: Test = { name: 'even', argumentNames: null, holds: (input) => isEven(input, 'even') };

/** Fails where `even` does, and for the same reasons. */
export const odd: Test = { name: 'odd', argumentNames: null, holds: (input) => !isEven(input, 'odd') };

function isEven(value: Value, name: string): boolean {
  if (value === null) return raisePebble(`Can not pass null value to "${name}" test.`);
  if (typeof value === 'number') return value % 2 === 0;
  return isLong(value) ? value % 2n === 0n : raiseCast(value, 'java.lang.Long');
}
