// The raw list of headers, read.
import { describe, expect, it } from 'vitest';
import { hasHeaderWord, headerValues, pairHeaders } from '../../../src/main/http/header-values.ts';

describe('headerValues()', () => {
  it('finds all values in order, whatever the letter case', () => {
    const headers = [
      ['X-A', '1'],
      ['b', '2'],
      ['x-a', '3'],
    ] as const;
    expect(headerValues(headers, 'x-a')).toEqual(['1', '3']);
  });
});

describe('pairHeaders()', () => {
  it('keeps order, letter case and doubles', () => {
    expect(pairHeaders(['B', '1', 'a', '2', 'B', '3'])).toEqual([
      ['B', '1'],
      ['a', '2'],
      ['B', '3'],
    ]);
  });
});

describe('hasHeaderWord()', () => {
  it.each([
    ['close', true],
    ['keep-alive, Close', true],
    ['closed', false],
  ])('knows whether %s says close', (value, expected) => {
    expect(hasHeaderWord([value], 'close')).toBe(expected);
  });
});
