// Patterns on RE2.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { s: 'a'.repeat(20_000) };

it.each([
  [
    "{{ 'aaa' | split('a*?') }} {{ 'x1y22' | regexExtract('(?<n>\\d+)y(\\d+)', 2) }} {{ 'AB' | regexMatch('(?i)ab') }} {{ 'a.b' | regexMatch('^\\Qa.b\\E$') }}",
    '["a","a","a"] 22 true true',
    '2.0',
  ],
  ["{{ (s ~ '!') | regexMatch('(a+)+$') }}", 'false', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
