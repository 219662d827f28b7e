// YAML of values.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { m: { a: [1, 'yes'], n: null } };

it.each([
  ['{{ m | yaml }}', 'a:\n - 1\n - "yes"\n"n": null\n', '2.0'],
  ['{{ null | yaml }}', 'null', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
