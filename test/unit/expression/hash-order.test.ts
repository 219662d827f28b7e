// Java's hash order.
import { expect, it } from 'vitest';
import { hashLong, hashText, tableSizeFor, toHashOrder } from '../../../src/main/expression/hash-order.ts';

it.each([
  ['', 0],
  ['abc', 96354],
  ['polygenelubricants', -2147483648],
] as const)('hashText(%o) is %d', (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

it.each([
  [5n, 5],
  [4294967296n, 1],
  [-1n, 0],
] as const)('hashLong(%d) is %d', (value, hash) => {
  expect(hashLong(value)).toBe(hash);
});

it('tableSizeFor() is the next power of two', () => {
  expect([0, 1, 16, 17].map(tableSizeFor)).toEqual([1, 1, 16, 32]);
});

it('toHashOrder() puts keys where Java finds them', () => {
  expect(toHashOrder(['name', 'email', 'tags', 'role'], hashText, 21)).toEqual(['role', 'tags', 'name', 'email']);
});
