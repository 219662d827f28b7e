// Elements that stand once.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { l: [1, 2, 1], m: { a: 1 } };

it.each([
  [
    "{{ [1, 2, 1] | distinct }} {{ ['a', 'b', 'a'] | distinct }} {{ [[1], [1]] | distinct }} {{ [null, null] | distinct }}",
    '[1,2] ["a","b"] [[1]] [null]',
    '2.0',
  ],
  ["{{ [1, 1.0, '1'] | distinct }}", '[1,1.0,"1"]', '2.0'],
  ['{{ l | distinct }}', '[1,2]', '2.0'],
  ['{{ null | distinct }}', 'null', '2.0'],
  [
    '{{ m | distinct }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: Input must be a list, but received : java.util.LinkedHashMap ({{ m | distinct }}:1)',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
