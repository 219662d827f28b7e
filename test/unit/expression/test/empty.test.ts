// What is empty.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { m: {} };

it.each([
  [
    "{{ null is empty }} {{ ' \t' is empty }} {{ [] is empty }} {{ {} is empty }} {{ m | keys is empty }}",
    'true true true true true',
    '2.0',
  ],
  [
    "{{ 0 is empty }} {{ false is empty }} {{ 'a' is empty }} {{ ('' | split(',')) is empty }}",
    'false false false false',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
