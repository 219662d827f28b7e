// Texts that are no addresses, with the part that Java names.
import { expect, it } from 'vitest';
import { findUriFault } from '../../../src/main/plugin/check-uri.ts';

it.each([
  ['not a uri', 'path at index 3'],
  ['http://a b/c', 'authority at index 8'],
  ['http://a/b c', 'path at index 10'],
  ['http://a/?b c', 'query at index 11'],
  ['http://a/#b c', 'fragment at index 11'],
  ['mailto:a b', 'opaque part at index 8'],
])('findUriFault(%s)', (text, where) => {
  expect(findUriFault(text)).toBe(`Illegal character in ${where}: ${text}`);
});

it('lets addresses through, whatever their script', () => {
  expect(['', 'a/b', 'https://ä.de/%20?x=[1]#y'].map(findUriFault)).toEqual([undefined, undefined, undefined]);
});
