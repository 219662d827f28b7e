// Hashes of texts.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ["{{ 'é' | md5 }}", '66ddcd97cfdeabb2f6fb8a999b4bc76f', '2.0'],
  ["{{ '' | sha1 }}", 'da39a3ee5e6b4b0d3255bfef95601890afd80709', '2.0'],
  ['[{{ null | sha512 }}]', '[]', '2.0'],
  [
    '{{ 5 | md5 }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: Need a string to hash\n ({{ 5 | md5 }}:1)',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
