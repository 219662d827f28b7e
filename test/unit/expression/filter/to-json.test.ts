// JSON of values.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { m: { a: [1, null], n: null } };

it.each([
  ["{{ m | toJson }} {{ null | toJson }} {{ 'a\"b' | toJson }}", '{"a":[1,null]} null "a\\"b"', '2.0'],
  ['{{ m | json }}', '{"a":[1,null]}', '1.3'],
  [
    '{{ m | json }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: Filter [json] does not exist. ({{ m | json }}:1)',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
