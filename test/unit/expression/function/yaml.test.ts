// Values of YAML texts.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ["{{ yaml('a: [1, x]') }} [{{ yaml(null) }}]", '{"a":[1,"x"]} []', '2.0'],
  [
    '{{ yaml() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'yaml' function expects an argument 'yaml'. ({{ yaml() }}:1)",
    '2.0',
  ],
  [
    '{{ yaml(5) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'yaml' function expects an argument 'yaml' with type string. ({{ yaml(5) }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
