// Numbers read from texts.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '1.5' | number('DOUBLE') | className }} {{ '1.5' | number('BIGDECIMAL') }} {{ '7' | number('int') | className }}",
    'java.lang.Double 1.5 java.lang.Integer',
    '2.0',
  ],
  ['[{{ null | number }}]', '[]', '2.0'],
  [
    '{{ 5 | number }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: 'number' filter can only be applied to String. Actual type was: java.lang.Long ({{ 5 | number }}:1)",
    '2.0',
  ],
  [
    "{{ '3000000000' | number('INT') }}",
    'error: java.lang.NumberFormatException: For input string: "3000000000"',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
