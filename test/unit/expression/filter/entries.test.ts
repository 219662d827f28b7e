// Keys and values.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { m: { a: 1, b: null } };

it.each([
  [
    "{{ m | keys }} {{ m | values }} {{ [7, 8] | keys }} {{ 'a,b' | split(',') | keys }}",
    '["a","b"] [1,null] [0,1] [0,1]',
    '2.0',
  ],
  [
    '{{ 5 | keys }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: 'keys' filter can only be applied to List, Map, Array. Actual type was: java.lang.Long ({{ 5 | keys }}:1)",
    '2.0',
  ],
  [
    "{{ 'a' | values }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: 'values' filter can only be applied to Map. Actual type was: java.lang.String ({{ 'a' | values }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
