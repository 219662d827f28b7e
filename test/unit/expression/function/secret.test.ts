// Secrets.
import { expect, it } from 'vitest';
import { renderWithServices } from './service-scope.ts';

it.each([
  [
    "{{ secret('token') }} {{ secret('TOKEN', 'other') }} {{ secret('JSON', subkey='a') }} {{ secret('JSON', subkey='o') }}",
    's3 s3 A {"x":1}',
    '2.0',
  ],
  ["{{ secret('TOKEN', full=true) }}", '{"value":"s3"}', '2.0'],
  [
    "{{ secret('TOKEN', full=true) }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The following named argument does not exist: full ({{ secret('TOKEN', full=true) }}:1)",
    '1.3',
  ],
  [
    "{{ secret('NOPE') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Cannot find secret for key 'NOPE'. ({{ secret('NOPE') }}:1)",
    '2.0',
  ],
  [
    "{{ secret('JSON', subkey='z') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Cannot find secret sub-key 'z' in secret 'JSON'. ({{ secret('JSON', subkey='z') }}:1)",
    '2.0',
  ],
  [
    "{{ secret('TOKEN', subkey='a') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Failed to read secret sub-key 'a' from secret 'TOKEN'. Ensure the secret contains valid JSON value. ({{ secret('TOKEN', subkey='a') }}:1)",
    '2.0',
  ],
  [
    '{{ secret() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'secret' function expects an argument 'key'. ({{ secret() }}:1)",
    '2.0',
  ],
  [
    '{{ secret(null) }}',
    'error: java.lang.NullPointerException: Cannot invoke "String.toUpperCase()" because "key" is null',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(renderWithServices(template, profile)).toBe(expected);
});
