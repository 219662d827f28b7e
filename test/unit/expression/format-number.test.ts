// Numbers in Java formats.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    "{{ '%d %5d %-5d| %05d %,d %+d % d %(d' | format(1, 42, 42, 42, 1234567, 5, 5, -5) }}",
    '1    42 42   | 00042 1,234,567 +5  5 (5)',
    '2.0',
  ],
  ["{{ '%x %X %#x %o %x' | format(255, 255, 255, 8, -1) }}", 'ff FF 0xff 10 ffffffffffffffff', '2.0'],
  [
    "{{ '%f %.2f %8.1f %e %.3E %g' | format(3.14159, 2.675, 9.96, 12345.678, 0.00012, 0.5) }}",
    '3.141590 2.68     10.0 1.234568e+04 1.200E-04 0.500000',
    '2.0',
  ],
  ["{{ '%,.2f %05.1f %(.1f' | format(12345.678, 2.25, -1.5) }}", '12,345.68 002.3 (1.5)', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
