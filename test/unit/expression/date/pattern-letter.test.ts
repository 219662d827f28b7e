// Letters of patterns.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 1714558830 | date('y yy yyy yyyyy u M MM MMM MMMM MMMMM d dd D DDD') }}",
    '2024 24 2024 02024 2024 5 05 May May M 1 01 122 122',
    '2.0',
  ],
  [
    "{{ 1714558830 | date('H k K h m s S SSS A n N a E EEEE EEEEE e c G Q QQQ F g') }}",
    '10 10 10 10 20 30 0 000 37230000 0 37230000000000 AM Wed Wednesday W 4 4 AD 2 Q2 1 60431',
    '2.0',
  ],
  [
    "{{ 1714558830 | date('X XX XXX x xxx Z ZZZZ O OOOO VV z', '+05:30') }}",
    '+0530 +0530 +05:30 +0530 +05:30 +0530 GMT+05:30 GMT+5:30 GMT+05:30 +05:30 +05:30',
    '2.0',
  ],
  ["{{ 0 | date('ddd') }}", 'error: java.lang.IllegalArgumentException: Too many pattern letters: d', '2.0'],
  ["{{ 0 | date('f') }}", 'error: java.lang.IllegalArgumentException: Unknown pattern letter: f', '2.0'],
  ["{{ 0 | date('V') }}", 'error: java.lang.IllegalArgumentException: Pattern letter count must be 2: V', '2.0'],
  ["{{ 0 | date('OO') }}", 'error: java.lang.IllegalArgumentException: Pattern letter count must be 1 or 4: O', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
