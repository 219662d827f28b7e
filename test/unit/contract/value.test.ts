// Values: plain data in the representation of payloads.
import { expect, it } from 'vitest';
import { isJsonMap, JavaDouble, toJavaInteger, toJsonValue } from '../../../src/main/contract/value.ts';

it('toJsonValue() gives numbers their Java kind and objects their order', () => {
  expect(toJsonValue({ b: 1, a: [1.5, 2 ** 31, null, undefined, 'x', true], m: new Map([['k', 1n]]) })).toEqual(
    new Map<string, unknown>([
      ['b', 1],
      ['a', [new JavaDouble(1.5), 2147483648n, null, null, 'x', true]],
      ['m', new Map([['k', 1n]])],
    ]),
  );
});

it('toJavaInteger() is a number within 32 bits alone', () => {
  expect([2147483647n, 2147483648n, -2147483648n, -2147483649n].map(toJavaInteger)).toEqual([
    2147483647,
    2147483648n,
    -2147483648,
    -2147483649n,
  ]);
});

it('isJsonMap() tells maps from lists and null', () => {
  expect([new Map(), [], null, {}].map(isJsonMap)).toEqual([true, false, false, false]);
});
