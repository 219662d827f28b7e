// Replacements with groups.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 'ab' | regexReplace('(a)(b)', '$2$1$0') }} {{ 'ab' | regexReplace('(?<x>a)', '${x}!') }} {{ 'a' | regexReplace('(a)', '$10') }} {{ 'a' | regexReplace('a', '\\$') }} {{ 'ab' | regexReplace('x?', '-') }}",
    'baab a!b a0 $ -a-b-',
    '2.0',
  ],
  ["{{ 'a' | regexReplace('a', '$2') }}", 'error: java.lang.IndexOutOfBoundsException: No group 2', '2.0'],
  ["{{ 'a' | regexReplace('a', '$x') }}", 'error: java.lang.IllegalArgumentException: Illegal group reference', '2.0'],
  ["{{ 'a' | regexReplace('a', '${y}') }}", 'error: java.lang.IllegalArgumentException: No group with name {y}', '2.0'],
  [
    "{{ 'a' | regexReplace('a', '${y') }}",
    "error: java.lang.IllegalArgumentException: named capturing group is missing trailing '}'",
    '2.0',
  ],
  [
    "{{ 'a' | regexReplace('a', '$') }}",
    'error: java.lang.IllegalArgumentException: Illegal group reference: group index is missing',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
