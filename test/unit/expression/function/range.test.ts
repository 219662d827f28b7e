// Ranges.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { i: 1 };

it.each([
  [
    "{{ range(1, 3) }} {{ range(3, 1) }} {{ range(5, 1, -2) }} {{ range('a', 'e', 2) }} {{ range(i, 2.9) }}",
    '[1,2,3] [] [5,3,1] ["a","c","e"] [1,2]',
    '2.0',
  ],
  [
    '{{ range(1, 2, 0) }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: The increment of the range function must be different than 0 ({{ range(1, 2, 0) }}:1)',
    '2.0',
  ],
  [
    "{{ range('ab', 'c') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Arguments of range function must be of type Number or String with a length of 1 ({{ range('ab', 'c') }}:1)",
    '2.0',
  ],
  [
    '{{ range(0, 1000000) }}',
    'error: io.kestra.core.runners.pebble.RenderLimitExceededException: The range function cannot produce more than 1000000 elements, but this call would produce 1000001. (?:?)',
    '2.0',
  ],
  ['{{ range(0, 1000000) | length }}', '1000001', '1.3'],
  [
    '{{ range(0, 10000000) }}',
    'error: The range function cannot produce more than 10000000 elements, but this call would produce 10000001.',
    '1.3',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
