// Texts of values inside of messages.
import { expect, test } from 'vitest';
import type { JsonValue } from '../../../src/main/contract/value.ts';
import { printJavaValue } from '../../../src/main/flow/print-java-value.ts';

test.each<[JsonValue, string]>([
  [['a', 1], '[a, 1]'],
  [
    new Map<string, JsonValue>([
      ['a', 'b'],
      ['c', null],
    ]),
    '{a=b, c=null}',
  ],
  [[], '[]'],
])('printJavaValue() writes %j as Java does', (value, text) => {
  expect(printJavaValue(value)).toBe(text);
});
