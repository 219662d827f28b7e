// Patterns of dates.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ["{{ 1714558830 | date(\"yyyy'T'HH''mm [ss]\") }} {{ 1714558830 | date('[yyyy') }}", "2024T10'20 30 2024", '2.0'],
  ["{{ 1714558830 | date('ppppd') }}", '   1', '2.0'],
  [
    "{{ 0 | date('yyyy]') }}",
    'error: java.lang.IllegalArgumentException: Pattern invalid as it contains ] without previous [',
    '2.0',
  ],
  ["{{ 0 | date('{') }}", "error: java.lang.IllegalArgumentException: Pattern includes reserved character: '{'", '2.0'],
  [
    '{{ 0 | date("\'a") }}',
    "error: java.lang.IllegalArgumentException: Pattern ends with an incomplete string literal: 'a",
    '2.0',
  ],
  [
    "{{ 0 | date('p-') }}",
    "error: java.lang.IllegalArgumentException: Pad letter 'p' must be followed by valid pad pattern: p-",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
