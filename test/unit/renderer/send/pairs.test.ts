// Rows of a table and lines of a text are the same thing.
import { expect, it } from 'vitest';
import { removePair, setPair, toPairs } from '../../../../src/renderer/send/pairs.ts';

it.each([
  [
    'header',
    'X-A: 1\n\nb:2: 3 \nnone',
    [
      ['X-A', '1'],
      ['', ''],
      ['b', '2: 3 '],
      ['none', ''],
    ],
  ],
  [
    'parameter',
    'a=1&b=x=y\nc',
    [
      ['a', '1'],
      ['b', 'x=y'],
      ['c', ''],
    ],
  ],
  ['parameter', 'a=1%262', [['a', '1&2']]],
  ['header', '', []],
] as const)('the rows of the %s text %j', (kind, text, rows) => {
  expect(toPairs(text, kind).map(({ name, value }) => [name, value])).toEqual(rows);
});

it.each([
  ['header', 'A: 1\nB: 2', 1, { name: 'B', value: '3' }, 'A: 1\nB: 3'],
  ['header', 'A: 1', 1, { name: 'B', value: '' }, 'A: 1\nB: '],
  ['header', 'A: 1', 0, { name: '', value: '' }, ''],
  ['parameter', 'a=1&b=2', 0, { name: 'a', value: 'x&y' }, 'a=x%26y\nb=2'],
  ['parameter', '', 0, { name: 'a', value: '' }, 'a='],
] as const)('a row of the %s text %j is written in its place', (kind, text, index, pair, written) => {
  expect(setPair(text, { kind, index, pair })).toBe(written);
});

it('a row that is removed takes its line along', () => {
  expect(removePair('a=1&b=2&c=3', { kind: 'parameter', index: 1 })).toBe('a=1\nc=3');
});
