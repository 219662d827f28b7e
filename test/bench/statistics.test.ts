// Medians, ranges and turning orders.
import { expect, it } from 'vitest';
import { percentile, rotate, spread } from '../../bench/statistics.mjs';

it('spread() gives the median and the range, and the mean of the two in the middle of an even list', () => {
  expect([spread([3, 1, 2]), spread([4, 1, 3, 2])]).toEqual([
    { median: 2, least: 1, most: 3 },
    { median: 2.5, least: 1, most: 4 },
  ]);
});

it('percentile() gives the smallest value that the share does not exceed', () => {
  const list = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([0, 0.5, 0.99, 1].map((share) => percentile(list, share))).toEqual([1, 50, 99, 100]);
});

it('an empty list has no median', () => {
  expect(spread([])).toEqual({ median: Number.NaN, least: Number.NaN, most: Number.NaN });
});

it('rotate() lets each member come first in its turn', () => {
  expect([0, 1, 2, 3].map((turn) => rotate(['a', 'b', 'c'], turn).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
});
