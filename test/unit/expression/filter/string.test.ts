// Texts of values.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { m: { k: 'v' } };

it.each([
  [
    "{{ 1.50 | string }} {{ true | string }} {{ [1, 'a'] | string }} {{ m | string }} [{{ null | string }}]",
    '1.5 true [1, a] {k=v} []',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
