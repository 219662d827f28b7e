// Texts without blanks at their ends.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ["[{{ '  a b\t ' | trim }}] [{{ null | trim }}]", '[a b] []', '2.0'],
  [
    '{{ 5 | trim }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
