// Even and odd numbers.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { i: 7 };

it.each([
  ['{{ 4 is even }} {{ i is odd }} {{ -3 is odd }} {{ 0 is odd }}', 'true true true false', '2.0'],
  [
    '{{ null is odd }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: Can not pass null value to "odd" test. ({{ null is odd }}:1)',
    '2.0',
  ],
  [
    '{{ 2.0 is even }}',
    "error: java.lang.ClassCastException: class java.lang.Double cannot be cast to class java.lang.Long (java.lang.Double and java.lang.Long are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
