// Kinds of collections.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { m: { a: 1 } };

it.each([
  [
    "{{ [1] is iterable }} {{ m is iterable }} {{ (m | keys) is iterable }} {{ ('a' | split(',')) is iterable }} {{ 'a' is iterable }}",
    'true false true true false',
    '2.0',
  ],
  ['{{ m is map }} {{ [1] is map }} {{ null is map }}', 'true false false', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
