// First and last elements.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { m: { x: 1 } };

it.each([
  [
    "{{ 'abc' | first }}{{ 'abc' | last }} {{ [1, 2] | first }}{{ [1, 2] | last }} {{ 'a,b' | split(',') | last }} {{ m | keys | first }}",
    'ac 12 b x',
    '2.0',
  ],
  ['[{{ [] | first }}{{ null | last }}]', '[]', '2.0'],
  [
    '{{ 5 | first }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.util.Collection (java.lang.Long and java.util.Collection are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  ["{{ '' | last }}", 'error: java.lang.StringIndexOutOfBoundsException: Index -1 out of bounds for length 0', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
