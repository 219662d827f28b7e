// Lists turned round.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { l: [1, 2] };

it.each([
  ['{{ l | reverse }}{{ l }}', '[2,1][2,1]', '2.0'],
  ['[{{ null | reverse }}]', '[]', '2.0'],
  [
    "{{ 'ab' | reverse }}",
    "error: java.lang.ClassCastException: class java.lang.String cannot be cast to class java.util.List (java.lang.String and java.util.List are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
