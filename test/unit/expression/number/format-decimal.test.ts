// Numbers by patterns.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { big: 12345678901234567890n };

it.each([
  [
    "{{ 1234567.891 | numberFormat('#,##0.00') }} {{ 0.5 | numberFormat('#.##') }} {{ 0.5 | numberFormat('.00') }} {{ 0 | numberFormat('#') }} {{ 1.5 | numberFormat('abc') }} {{ -0.4 | numberFormat('#') }}",
    '1,234,567.89 0.5 .50 0 abc2 -0',
    '2.0',
  ],
  [
    "{{ 12345 | numberFormat('0.###E0') }} {{ 1234567 | numberFormat('##0.##E0') }} {{ 0.00012 | numberFormat('0.0E00') }} {{ 0 | numberFormat('0.0E0') }}",
    '1.234E4 1.2346E6 1.2E-04 0.0E0',
    '2.0',
  ],
  [
    "{{ ('NaN' | number('DOUBLE')) | numberFormat('0') }} {{ ('Infinity' | number('DOUBLE')) | numberFormat('0') }} {{ big | numberFormat }}",
    'NaN ∞ 12,345,678,901,234,567,890',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
