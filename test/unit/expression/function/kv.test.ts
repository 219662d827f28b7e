// Key-value entries.
import { expect, it } from 'vitest';
import { renderWithServices } from './service-scope.ts';

it.each([
  [
    "{{ kv('own') + 1 }} {{ kv('inherited') }} {{ kv('inherited', 'company') }} [{{ kv('nope', errorOnMissing=false) }}]",
    '43 I I []',
    '2.0',
  ],
  [
    "{{ kv('inherited', 'company.team') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The key 'inherited' does not exist in the namespace 'company.team'. ({{ kv('inherited', 'company.team') }}:1)",
    '2.0',
  ],
  [
    "{{ kv('') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Key cannot be null or empty ({{ kv('') }}:1)",
    '2.0',
  ],
  [
    "{{ kv('a b') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Key must start with an alphanumeric character (uppercase or lowercase) and can contain alphanumeric characters (uppercase or lowercase), dots (.), underscores (_), and hyphens (-) only. ({{ kv('a b') }}:1)",
    '2.0',
  ],
  [
    '{{ kv() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'kv' function expects an argument 'key'. ({{ kv() }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(renderWithServices(template, profile)).toBe(expected);
});
