// Texts of instants, dates and durations, and where Java stops reading them.
import { expect, it } from 'vitest';
import { fail, ok } from '../../../../src/main/contract/errors.ts';
import { readDate, readInstant, toJavaDuration } from '../../../../src/main/plugin/key-value/read-time.ts';

const stops = (text: string, index: number) => fail(`Text '${text}' could not be parsed at index ${index}`);

it.each([
  ['2024-01-02T03:04:05.5Z', ok('2024-01-02T03:04:05.500Z')],
  ['2024-01-02t03:04:05.123456789z', ok('2024-01-02T03:04:05.123456789Z')],
  ['2024-01-02T00:00:00-0130', ok('2024-01-02T01:30:00Z')],
  ['2024-01-02', stops('2024-01-02', 10)],
  ['2024-01-02T03:04:05', stops('2024-01-02T03:04:05', 19)],
  ['', stops('', 0)],
])('readInstant() of "%s"', (text, expected) => {
  expect(readInstant(text)).toEqual(expected);
});

it.each([
  ['2024-02-29', ok('2024-02-29')],
  ['2023-02-29', stops('2023-02-29', 0)],
  ['2024-1-2', stops('2024-1-2', 5)],
  ['2024-01-02T', fail("Text '2024-01-02T' could not be parsed, unparsed text found at index 10")],
])('readDate() of "%s"', (text, expected) => {
  expect(readDate(text)).toEqual(expected);
});

it.each([
  ['P1DT2H', 'PT26H'],
  ['PT90S', 'PT1M30S'],
  ['soon', undefined],
])('toJavaDuration() of "%s"', (text, expected) => {
  expect(toJavaDuration(text)).toBe(expected);
});
