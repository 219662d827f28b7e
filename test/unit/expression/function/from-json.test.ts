// Values of JSON texts.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ fromJson('{\"b\":[1.0,null]}') }} {{ fromJson('[1] x') }} [{{ fromJson(null) }}]",
    '{"b":[1.0,null]} [1] []',
    '2.0',
  ],
  ["{{ json('5') + 1 }}", '6', '1.3'],
  [
    '{{ fromJson() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'fromJson' function expects an argument 'json'. ({{ fromJson() }}:1)",
    '2.0',
  ],
  [
    '{{ fromJson(5) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'fromJson' function expects an argument 'json' with type string. ({{ fromJson(5) }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
