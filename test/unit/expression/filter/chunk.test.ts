// Lists cut into lists.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ['{{ [1,2,3] | chunk(2) }} {{ [] | chunk(2) }} {{ [1,2] | chunk(2.9) }}', '[[1,2],[3]] [] [[1,2]]', '2.0'],
  [
    '{{ [1] | chunk }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: 'chunk' filter expects an argument 'size'. ({{ [1] | chunk }}:1)",
    '2.0',
  ],
  [
    "{{ 'ab' | chunk(1) }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: 'chunk' filter can only be applied to List. Actual type was: java.lang.String ({{ 'ab' | chunk(1) }}:1)",
    '2.0',
  ],
  [
    "{{ [1] | chunk('1') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: 'chunk' filter argument 'size' must be a number. Actual type was: java.lang.String ({{ [1] | chunk('1') }}:1)",
    '2.0',
  ],
  ['{{ [1] | chunk(-1) }}', 'error: java.lang.IllegalArgumentException', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
