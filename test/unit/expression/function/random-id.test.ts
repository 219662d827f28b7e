// Ids by chance and time of the services.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ['{{ id() }} {{ uuid() }}', 'id0000000000000000000a 80808080-8080-4080-8080-808080808080', '2.0'],
  [
    "{{ ksuid() | length }} {{ nanoId() | length }} {{ nanoId(3, 'ab') }} {{ nanoId('5') | length }}",
    '27 21 bbb 21',
    '2.0',
  ],
  [
    '{{ nanoId(1001) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'nanoId()' function field 'length' must be lower than: 1000 ({{ nanoId(1001) }}:1)",
    '2.0',
  ],
  [
    '{{ nanoId(0) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'nanoId()' function field 'length' must be greater than: 0 ({{ nanoId(0) }}:1)",
    '2.0',
  ],
  ['[{{ nanoId(0) }}]', '[]', '1.3'],
  ['{{ nanoId(-1) }}', 'error: -1', '1.3'],
  ["{{ nanoId(2, '') }}", 'error: java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
