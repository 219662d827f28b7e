// Texts of instants.
import { expect, it } from 'vitest';
import { printInstant } from '../../../src/main/expression/print-instant.ts';

it.each([
  [0n, '1970-01-01T00:00:00Z'],
  [1_714_558_830_100_000_000n, '2024-05-01T10:20:30.100Z'],
  [1_714_558_830_123_456_000n, '2024-05-01T10:20:30.123456Z'],
  [1_714_558_830_123_456_789n, '2024-05-01T10:20:30.123456789Z'],
  [-1n, '1969-12-31T23:59:59.999999999Z'],
  [253_402_300_800_000_000_000n, '+10000-01-01T00:00:00Z'],
])('printInstant(%s) is %s', (nanos, text) => {
  expect(printInstant(nanos)).toBe(text);
});

it('six digits are cut, not rounded', () => {
  expect([printInstant(999n, 'micros'), printInstant(0n, 'micros')]).toEqual([
    '1970-01-01T00:00:00.000000Z',
    '1970-01-01T00:00:00.000000Z',
  ]);
});
