// Values of figures.
import { expect, it } from 'vitest';
import { formatMetric } from '../../../../src/renderer/execution/metric-value.ts';

it.each([
  ['a timer in its unit', { name: 'duration', type: 'timer', value: 12_400 }, '12.4\u00a0s'],
  ['bytes', { name: 'request.bytes', type: 'counter', value: 4100 }, '4.1 KB'],
  ['a number in groups', { name: 'rows', type: 'counter', value: 12_402 }, '12\u00a0402'],
  ['a part of a number', { name: 'level', type: 'gauge', value: 1.5 }, '1.5'],
  ['a dash for none', { name: 'rows', type: 'counter', value: null }, '–'],
] as const)('shows %s', (_name, metric, shown) => {
  expect(formatMetric(metric)).toBe(shown);
});
