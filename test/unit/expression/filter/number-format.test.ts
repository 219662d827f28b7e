// Numbers by a pattern.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { i: 7 };

it.each([
  ["{{ 1234.5678 | numberFormat }} {{ i | numberFormat('000') }}", '1,234.568 007', '2.0'],
  ["[{{ null | numberFormat('0') }}]", '[]', '2.0'],
  [
    "{{ '5' | numberFormat }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The input for the 'NumberFormat' filter has to be a number. ({{ '5' | numberFormat }}:1)",
    '2.0',
  ],
  [
    '{{ 5 | numberFormat(5) }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
