// Texts and patterns.
import { expect, it } from 'vitest';
import { fitsPattern, holdsPattern } from '../../../../src/main/api/search/fits-pattern.ts';

it.each([
  ['Opened', ['opened'], true, true],
  ['reopened', ['opened'], false, true],
  ['refs/tags/v1', ['refs/tags/', ''], true, true],
  ['refs/tags/v1', ['', 'v1'], true, true],
  ['abcabc', ['a', 'c', 'b', 'c'], true, true],
  ['aba', ['ab', 'ba'], false, false],
  ['', ['', ''], true, true],
  ['xay', ['a', 'y'], false, true],
])('"%s" and %j: the whole fits %s, a part of it %s', (text, pattern, whole, part) => {
  expect([fitsPattern(text, pattern), holdsPattern(text, pattern)]).toEqual([whole, part]);
});

it('what is not there holds nothing', () => {
  expect(holdsPattern(undefined, ['', ''])).toBe(false);
});
