// Texts cut at a pattern.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 'a, b' | split(', ?') }} {{ 'a,b,c' | split(',', 2) }} {{ 'a,,' | split(',') }} {{ 'a,' | split(',', -1) }}",
    '["a","b"] ["a","b,c"] ["a"] ["a",""]',
    '2.0',
  ],
  ["[{{ null | split(',') }}]", '[]', '2.0'],
  [
    "{{ 'a' | split }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: missing delimiter parameter in split filter ({{ 'a' | split }}:1)",
    '2.0',
  ],
  [
    "{{ 5 | split(',') }}",
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ 'a' | split('[') }}",
    'error: java.util.regex.PatternSyntaxException: Unclosed character class near index 0\n[\n^',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
