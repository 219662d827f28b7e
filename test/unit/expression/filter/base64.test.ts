// Base64 of UTF-8 texts.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ["{{ 'é😀' | base64encode }}", 'w6nwn5iA', '2.0'],
  ["{{ 'w6nwn5iA' | base64decode }}", 'é😀', '2.0'],
  ["{{ 'YWI' | base64decode }}", 'ab', '2.0'],
  ["[{{ null | base64encode }}{{ '' | base64decode }}]", '[]', '2.0'],
  [
    '{{ 5 | base64encode }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: Need a string to encode\n ({{ 5 | base64encode }}:1)',
    '2.0',
  ],
  [
    "{{ 'a' | base64decode }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Please provide a correctly Base64 encoded string containing an UTF-8 string\n ({{ 'a' | base64decode }}:1)",
    '2.0',
  ],
  [
    "{{ 'YW=I' | base64decode }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Please provide a correctly Base64 encoded string containing an UTF-8 string\n ({{ 'YW=I' | base64decode }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
