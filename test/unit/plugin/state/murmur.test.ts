// Hashes that Guava prints for these texts.
import { expect, it } from 'vitest';
import { murmur128 } from '../../../../src/main/plugin/state/murmur.ts';

it.each([
  ['', '00000000000000000000000000000000'],
  ['hello', '029bbd41b3a7d8cb191dae486a901e5b'],
  ['The quick brown fox jumps over the lazy dog', '6c1b07bc7bbc4be347939ac4a93c437a'],
])('murmur128(%j)', (text, hash) => {
  expect(murmur128(text)).toBe(hash);
});
