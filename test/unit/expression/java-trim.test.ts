// Java's trim.
import { expect, it } from 'vitest';
import { trimJava } from '../../../src/main/expression/java-trim.ts';

it.each([
  [' a b ', 'a b'],
  ['\u0000\t\na\u0001', 'a'],
  ['\u00a0a', '\u00a0a'],
  [' ', ''],
])('trimJava(%o) is %o', (text, trimmed) => {
  expect(trimJava(text)).toBe(trimmed);
});
