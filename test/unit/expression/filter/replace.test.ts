// Search texts and their replacements.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 'a.b' | replace({'.': '$'}) }} {{ 'a.b' | replace({'[a-z]': '<$0>'}, true) }} {{ 11 | replace({'1': '2'}) }}",
    'a$b <a>.<b> 22',
    '2.0',
  ],
  [
    "{{ {'k': 'a', 'n': 1} | replace({'a': 'b'}) }} {{ ['a', ['a']] | replace({'a': 'b'}) }}",
    '{"k":"b","n":"1"} ["b",["b"]]',
    '2.0',
  ],
  ["{{ 'ab' | replace({'': '-'}) }} [{{ null | replace({'a': 'b'}) }}]", '-a-b- []', '2.0'],
  [
    "{{ 'a' | replace }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The argument 'replace_pairs' is required. ({{ 'a' | replace }}:1)",
    '2.0',
  ],
  [
    "{{ 'a' | replace('a', 'b') }}",
    "error: java.lang.ClassCastException: class java.lang.String cannot be cast to class java.lang.Boolean (java.lang.String and java.lang.Boolean are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ 'a' | replace('a') }}",
    "error: java.lang.ClassCastException: class java.lang.String cannot be cast to class java.util.Map (java.lang.String and java.util.Map are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ 'a' | replace({'(': 'x'}, true) }}",
    'error: java.util.regex.PatternSyntaxException: Unclosed group near index 1\n(\n ^',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
