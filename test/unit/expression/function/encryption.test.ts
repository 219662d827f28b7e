// Encryption.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ decrypt('I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK', encrypt('I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK', 'é x')) }} [{{ encrypt('I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK', '') }}]",
    'é x []',
    '2.0',
  ],
  ["{{ encrypt('I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK', 'a') | base64decode | length > 20 }}", 'true', '2.0'],
  [
    "{{ decrypt('I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Tag mismatch ({{ decrypt('I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA') }}:1)",
    '2.0',
  ],
  [
    "{{ decrypt('I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK', 'AAAAAAAAAAAAAAAAAAAA') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Input data too short to contain an expected tag length of 16bytes ({{ decrypt('I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK', 'AAAAAAAAAAAAAAAAAAAA') }}:1)",
    '2.0',
  ],
  [
    "{{ decrypt('I6EGNzRESu3X3pKZidrqCGOHQFUFC0yK', 'AAAA') }}",
    'error: java.lang.IllegalArgumentException: 12 > 3',
    '2.0',
  ],
  [
    "{{ encrypt('AAAA', 'x') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid AES key length: 3 bytes ({{ encrypt('AAAA', 'x') }}:1)",
    '2.0',
  ],
  [
    "{{ decrypt('a') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'decrypt' function expects two arguments 'key' and 'encrypted'. ({{ decrypt('a') }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
