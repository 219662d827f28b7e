// The class of a number follows from its text.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '12' | number | className }} {{ '3000000000' | number | className }} {{ '12345678901234567890' | number | className }} {{ '1.5' | number | className }} {{ '3.14159265358979' | number | className }} {{ '3.141592653589793238' | number | className }}",
    'java.lang.Integer java.lang.Long java.math.BigInteger java.lang.Float java.lang.Double java.math.BigDecimal',
    '2.0',
  ],
  [
    "{{ '0x1F' | number }} {{ '-#1f' | number }} {{ '010' | number }} {{ '12L' | number | className }} {{ '1.5d' | number | className }} {{ '1e3' | number }} {{ '1e400' | number | className }}",
    '31 -31 8 java.lang.Long java.lang.Double 1000.0 java.math.BigDecimal',
    '2.0',
  ],
  [
    "{{ '0x7FFFFFFF' | number | className }} {{ '0x80000000' | number | className }} {{ '0x7FFFFFFFFFFFFFFF' | number | className }} {{ '0x8000000000000000' | number | className }}",
    'java.lang.Integer java.lang.Long java.lang.Long java.math.BigInteger',
    '2.0',
  ],
  ["{{ ' ' | number }}", 'error: java.lang.NumberFormatException: A blank string is not a valid number', '2.0'],
  ["{{ '1x' | number }}", 'error: java.lang.NumberFormatException: 1x is not a valid number.', '2.0'],
  ["{{ '1,5' | number }}", 'error: java.lang.NumberFormatException: For input string: "1,5"', '2.0'],
  ["{{ '1e2.5' | number }}", 'error: java.lang.NumberFormatException: 1e2.5 is not a valid number.', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
