// Lengths.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { m: { x: 1 } };

it.each([
  [
    "{{ 'é😀' | length }} {{ [1, 2] | length }} {{ {'a': 1} | length }} {{ 'a,b' | split(',') | length }} {{ m | keys | length }}",
    '3 2 1 2 1',
    '2.0',
  ],
  ['{{ null | length }} {{ 123 | length }} {{ true | length }}', '0 0 0', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
