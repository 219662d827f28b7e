// Texts of many elements.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { m: { x: 1, y: 2 } };

it.each([
  [
    "{{ [1, null, 2.0, true] | join('-') }} {{ 'a,b' | split(',') | join('+') }} {{ m | keys | join(',') }} {{ ['a', 'b'] | join }}",
    '1-null-2.0-true a+b x,y ab',
    '2.0',
  ],
  [
    "{{ m | join(',') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'join' filter expects that the input is either a collection or an array. ({{ m | join(',') }}:1)",
    '2.0',
  ],
  [
    '{{ [1] | join(5) }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
