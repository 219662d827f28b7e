// Parts of texts and lists.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { i: 2 };

it.each([
  [
    "{{ 'hello' | slice(1, 3) }} {{ [1, 2, 3] | slice(1) }} {{ 'a,b' | split(',') | slice(0, 1) }} {{ 'hello' | slice(toIndex=i) }}",
    'el [2,3] ["a"] he',
    '2.0',
  ],
  [
    "{{ 'ab' | slice(0, 3) }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: toIndex must be smaller than input size: 2 ({{ 'ab' | slice(0, 3) }}:1)",
    '2.0',
  ],
  [
    "{{ 'ab' | slice(2) }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: toIndex must be greater than fromIndex ({{ 'ab' | slice(2) }}:1)",
    '2.0',
  ],
  [
    "{{ 'ab' | slice('0') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Argument fromIndex must be a number. Actual type: java.lang.String ({{ 'ab' | slice('0') }}:1)",
    '2.0',
  ],
  [
    '{{ 5 | slice(0, 1) }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: Slice filter can only be applied to String, List and array inputs. Actual type was: java.lang.Long ({{ 5 | slice(0, 1) }}:1)',
    '2.0',
  ],
  ["{{ 'ab' | slice(-1) }}", 'error: java.lang.IllegalArgumentException: fromIndex must be greater than 0', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
