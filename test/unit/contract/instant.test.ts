// Instants and durations as Java prints them.
import { describe, expect, it } from 'vitest';
import { cutToMicros, formatDuration, formatInstant, parseInstant } from '../../../src/main/contract/instant.ts';

const instants: readonly (readonly [nanos: bigint, text: string])[] = [
  [0n, '1970-01-01T00:00:00Z'],
  [1_700_000_000_000_000_000n, '2023-11-14T22:13:20Z'],
  [1_700_000_000_100_000_000n, '2023-11-14T22:13:20.100Z'],
  [1_700_000_000_123_456_000n, '2023-11-14T22:13:20.123456Z'],
  [1_700_000_000_123_456_789n, '2023-11-14T22:13:20.123456789Z'],
  [1_700_000_000_000_000_001n, '2023-11-14T22:13:20.000000001Z'],
  [-1n, '1969-12-31T23:59:59.999999999Z'],
  [-59_958_144_000_000_000_000n, '0070-01-01T00:00:00Z'],
];

describe('formatInstant() and parseInstant()', () => {
  it.each(instants)('%d is %s, both ways', (nanos, text) => {
    expect([formatInstant(nanos), parseInstant(text)]).toEqual([text, nanos]);
  });
});

const cuts: readonly (readonly [text: string, cut: string])[] = [
  ['2023-11-14T22:13:20.123456789Z', '2023-11-14T22:13:20.123456Z'],
  ['2023-11-14T22:13:20.120000009Z', '2023-11-14T22:13:20.120Z'],
  ['2023-11-14T22:13:20.000000009Z', '2023-11-14T22:13:20Z'],
  ['2023-11-14T22:13:20.123Z', '2023-11-14T22:13:20.123Z'],
  ['2023-11-14T22:13:20Z', '2023-11-14T22:13:20Z'],
];

it.each(cuts)('cutToMicros(%s) is %s, without what is below a microsecond', (text, cut) => {
  expect(cutToMicros(text)).toBe(cut);
});

const durations: readonly (readonly [nanos: bigint, text: string])[] = [
  [0n, 'PT0S'],
  [107_984_000n, 'PT0.107984S'],
  [1_000_000_000n, 'PT1S'],
  [60_000_000_000n, 'PT1M'],
  [3_661_500_000_000n, 'PT1H1M1.5S'],
];

it.each(durations)('formatDuration(%d) is %s', (nanos, text) => {
  expect(formatDuration(nanos)).toBe(text);
});
