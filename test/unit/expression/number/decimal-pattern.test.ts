// Decimal patterns.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ -5 | numberFormat('0;(0)') }} {{ -5 | numberFormat('0.0') }} {{ 12 | numberFormat(\"'#'#''\") }} {{ 0.256 | numberFormat('0.0%') }} {{ 0.5 | numberFormat('#‰') }} {{ 5 | numberFormat('¤0') }}",
    "(5) -5.0 #12' 25.6% 500‰ $5",
    '2.0',
  ],
  [
    "{{ 1 | numberFormat('0.0.0') }}",
    'error: java.lang.IllegalArgumentException: Multiple decimal separators in pattern "0.0.0"',
    '2.0',
  ],
  [
    "{{ 1 | numberFormat('0#0') }}",
    'error: java.lang.IllegalArgumentException: Unexpected \'0\' in pattern "0#0"',
    '2.0',
  ],
  [
    "{{ 1 | numberFormat('0 0') }}",
    'error: java.lang.IllegalArgumentException: Unquoted special character \'0\' in pattern "0 0"',
    '2.0',
  ],
  [
    "{{ 1 | numberFormat('%%0') }}",
    'error: java.lang.IllegalArgumentException: Too many percent/per mille characters in pattern "%%0"',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
