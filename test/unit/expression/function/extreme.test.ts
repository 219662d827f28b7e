// The greatest and the smallest.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { i: 7 };

it.each([
  ['{{ max(1, 2.5, i) }} {{ min(1, 2.5, i) }} {{ max(null, 1) }} [{{ max() }}]', '7 1 1 []', '2.0'],
  [
    "{{ min(1, 'a') }}",
    'error: java.lang.RuntimeException: invalid operands for mathematical comparison [LESS_THAN]',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
