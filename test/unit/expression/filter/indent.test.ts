// Lines moved to the right.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { s: 'a\nb\nc', w: 'a\r\nb', i: 2 };

it.each([
  ['{{ s | indent(2) }}', 'a\n  b\n  c', '2.0'],
  ["{{ s | nindent(1, '> ') }}", '\n> a\n> b\n> c', '2.0'],
  ['{{ w | indent(1) }}', 'a\r\n b', '2.0'],
  ["[{{ '' | indent }}{{ null | indent }}]", '[]', '2.0'],
  ['{{ 5 | nindent(2) }}', '\n  5', '2.0'],
  [
    '{{ s | nindent }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'nindent' filter expects an integer as argument 'amount'. ({{ s | nindent }}:1)",
    '2.0',
  ],
  [
    '{{ s | indent(-1) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'indent' filter expects a positive integer >=0 as argument 'amount'. ({{ s | indent(-1) }}:1)",
    '2.0',
  ],
  [
    '{{ s | indent(i) }}',
    "error: java.lang.ClassCastException: class java.lang.Integer cannot be cast to class java.lang.Long (java.lang.Integer and java.lang.Long are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  ['{{ s | indent(99999999) }}', 'error: Cannot make a text of 99999999 characters: the most is 67108864', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
