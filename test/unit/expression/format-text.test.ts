// Java formats of all kinds of values.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  ["{{ '%s|%5s|%-5s|%.2s|%S' | format('abc', 'a', 'b', 'xyz', 'up') }}", 'abc|    a|b    |xy|UP', '2.0'],
  ["{{ '%b %c %% %h%n' | format(true, 'a' | first, 'a') }}", 'true a % 61\n', '2.0'],
  ["{{ '%2$s %1$s %<s' | format('a', 'b') }} {{ '%s %d' | format(null, null) }}", 'b a a null null', '2.0'],
  ["{{ '%d' | format('x') }}", 'error: java.util.IllegalFormatConversionException: d != java.lang.String', '2.0'],
  ["{{ '%s %s' | format('x') }}", "error: java.util.MissingFormatArgumentException: Format specifier '%s'", '2.0'],
  ["{{ '%y' | format(1) }}", "error: java.util.UnknownFormatConversionException: Conversion = 'y'", '2.0'],
  ["{{ '%.3d' | format(1) }}", 'error: java.util.IllegalFormatPrecisionException: 3', '2.0'],
  ["{{ '%-d' | format(1) }}", 'error: java.util.MissingFormatWidthException: %-d', '2.0'],
  ["{{ '5%' | format(1) }}", "error: java.util.UnknownFormatConversionException: Conversion = '%'", '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
