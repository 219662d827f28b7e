// Percent escapes.
import { expect, it } from 'vitest';
import { decodePercent } from '../../../src/main/plugin/percent-decode.ts';

const cases: readonly (readonly [text: string, decoded: string | undefined])[] = [
  ['plain+text', 'plain+text'],
  ['a%20b%2Bc', 'a b+c'],
  ['%C3%A9%F0%9F%98%80', 'é😀'],
  ['%ff', '\ufffd'],
  ['%', undefined],
  ['%zz', undefined],
  ['%2', undefined],
];

it.each(cases)('decodePercent(%j) is %j', (text, decoded) => {
  expect(decodePercent(text)).toBe(decoded);
});
