// Texts of scalars, as Java makes them.
import { expect, test } from 'vitest';
import { JavaDouble, type JsonValue } from '../../../src/main/contract/value.ts';
import { printScalar } from '../../../src/main/flow/print-scalar.ts';

test.each<[JsonValue, string | undefined]>([
  ['x', 'x'],
  [12, '12'],
  [12345678901n, '12345678901'],
  [true, 'true'],
  [new JavaDouble(1), '1.0'],
  [null, undefined],
  [[], undefined],
  [new Map(), undefined],
])('printScalar() gives the text of %s: %s', (value, text) => {
  expect(printScalar(value)).toBe(text);
});
