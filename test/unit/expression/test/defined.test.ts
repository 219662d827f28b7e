// What is defined.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { s: 'x', n: null };

it.each([
  ['{{ s is defined }} {{ n is defined }} {{ no is defined }} {{ s is not defined }}', 'true false false false', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
