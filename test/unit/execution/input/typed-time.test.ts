// Times as they are read, printed and compared.
import { expect, it } from 'vitest';
import { readTime, type TimeType } from '../../../../src/main/execution/input/typed-time.ts';

const cases: readonly (readonly [type: TimeType, text: string, printed: string, json: string, order: bigint])[] = [
  ['DATE', '1970-01-03', '1970-01-03', '1970-01-03', 2n],
  ['TIME', '00:00:01', '00:00:01', '00:00:01', 1_000_000_000n],
  ['TIME', '08:00:00', '08:00', '08:00:00', 28_800_000_000_000n],
  ['DATETIME', '1970-01-01T00:00:01Z', '1970-01-01T00:00:01Z', '1970-01-01T00:00:01.000000Z', 1_000_000_000n],
  ['DURATION', 'PT1M', 'PT1M', 'PT1M', 60_000_000_000n],
  ['DURATION', '-PT0.5S', 'PT-0.5S', 'PT-0.5S', -500_000_000n],
];

it.each(cases)('readTime(%s, %s)', (type, text, printed, json, order) => {
  expect(readTime(type, text)).toEqual({ ok: true, value: { text: printed, json, order } });
});

it.each([
  ['DATE', '06/01/2026', "Text '06/01/2026' could not be parsed at index 0"],
  ['DATETIME', '2026-01-02', "Text '2026-01-02' could not be parsed at index 10"],
  ['DURATION', '300', 'Text cannot be parsed to a Duration'],
] as const)('readTime(%s, %s) says what Java says', (type, text, error) => {
  expect(readTime(type, text)).toEqual({ ok: false, error });
});
