// Integers in other bases.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '0x7f' | number('INT') }} {{ '-010' | number('INT') }} {{ '#ff' | number('LONG') | className }} {{ '5' | number('BIGINTEGER') | className }}",
    '127 -8 java.lang.Long java.math.BigInteger',
    '2.0',
  ],
  [
    "{{ '3000000000' | number('INT') }}",
    'error: java.lang.NumberFormatException: For input string: "3000000000"',
    '2.0',
  ],
  ["{{ '08' | number('INT') }}", 'error: java.lang.NumberFormatException: For input string: "8" under radix 8', '2.0'],
  ["{{ '' | number('LONG') }}", 'error: java.lang.NumberFormatException: Zero length string', '2.0'],
  ["{{ '-x' | number('LONG') }}", 'error: java.lang.NumberFormatException: For input string: "-x"', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
