// Java's words for wrong patterns.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 'a' | split('[a') }}",
    'error: java.util.regex.PatternSyntaxException: Unclosed character class near index 1\n[a\n ^',
    '2.0',
  ],
  [
    "{{ 'a' | split('(a') }}",
    'error: java.util.regex.PatternSyntaxException: Unclosed group near index 2\n(a\n  ^',
    '2.0',
  ],
  [
    "{{ 'a' | split('a)') }}",
    "error: java.util.regex.PatternSyntaxException: Unmatched closing ')' near index 0\na)\n^",
    '2.0',
  ],
  [
    "{{ 'a' | split('*a') }}",
    "error: java.util.regex.PatternSyntaxException: Dangling meta character '*' near index 0\n*a\n^",
    '2.0',
  ],
  [
    "{{ 'a' | split('(?=a)') }}",
    'error: java.util.regex.PatternSyntaxException: Look-around and back references are not supported here, since matching takes linear time\n(?=a)',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
