// All variables.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { b: { c: 2 }, a: 1 };

it.each([
  ['{{ printContext() }} {{ fetchContext() | className }}', '{"a":1,"b":{"c":2}} java.util.HashMap', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
