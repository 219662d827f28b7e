// Texts before and behind others.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { s: 'a.b.c' };

it.each([
  [
    "{{ s | substringBefore('.') }} {{ s | substringBeforeLast('.') }} {{ s | substringAfter('.') }} {{ s | substringAfterLast('.') }}",
    'a a.b b.c c',
    '2.0',
  ],
  [
    "[{{ s | substringBefore('x') }}] [{{ s | substringAfter('x') }}] [{{ s | substringBefore('') }}] [{{ s | substringAfterLast('') }}] [{{ null | substringAfter('x') }}]",
    '[a.b.c] [] [] [] []',
    '2.0',
  ],
  [
    '{{ s | substringAfter }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'substringAfter' filter expects an argument 'separator'. ({{ s | substringAfter }}:1)",
    '2.0',
  ],
  [
    '{{ s | substringBefore(1) }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
