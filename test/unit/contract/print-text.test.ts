// Texts, and what YAML read in their place.
import { expect, it } from 'vitest';
import { printText } from '../../../src/main/contract/print-text.ts';

it.each([
  ['a', 'a'],
  [12, '12'],
  [new Map([['a', true]]), '{"a":true}'],
  [null, 'null'],
  [undefined, 'null'],
])('%s', (value, expected) => {
  expect(printText(value)).toBe(expected);
});
