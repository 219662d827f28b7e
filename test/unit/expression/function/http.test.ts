// Requests while rendering.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    '{{ http() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'http' function expects an argument 'uri'. ({{ http() }}:1)",
    '2.0',
  ],
  [
    "{{ http('http://127.0.0.1:1/') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Failed to execute HTTP request  ({{ http('http://127.0.0.1:1/') }}:1)",
    '2.0',
  ],
  [
    "{{ http('not a url') }}",
    'error: java.lang.IllegalArgumentException: Illegal character in path at index 3: not a url',
    '2.0',
  ],
  [
    "{{ http('http://h/?a b') }}",
    'error: java.lang.IllegalArgumentException: Illegal character in query at index 11: http://h/?a b',
    '2.0',
  ],
  [
    "{{ http('http://h/%zz') }}",
    'error: java.lang.IllegalArgumentException: Malformed escape pair at index 9: http://h/%zz',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
