// Numbers by chance of the services.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ['{{ randomInt(0, 10) }} {{ randomInt(5, 5) }} {{ randomInt(0, 10) | className }}', '5 5 java.lang.Integer', '2.0'],
  [
    '{{ randomInt(1) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'randomIn()' function expects an argument upper ({{ randomInt(1) }}:1)",
    '2.0',
  ],
  [
    "{{ randomInt('1', 2) }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'randomIn()' function expects an argument lower of type Long. ({{ randomInt('1', 2) }}:1)",
    '2.0',
  ],
  [
    '{{ randomInt(2, 1) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: In 'randomIn()' upper is less than lower ({{ randomInt(2, 1) }}:1)",
    '2.0',
  ],
  ['{{ randomPort() }}', '57344', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
