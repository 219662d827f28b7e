// Lists opened one level.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ['{{ [1, [2, [3]], []] | flatten }}', '[1,2,[3]]', '2.0'],
  ['[{{ null | flatten }}]', '[]', '2.0'],
  [
    "{{ 'a' | flatten }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'flatten' filter can only be applied to lists. ({{ 'a' | flatten }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
