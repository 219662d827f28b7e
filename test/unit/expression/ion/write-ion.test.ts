// Ion written.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { v: { a: [1, null, true], n: null, 'b c': {} } };

it.each([
  [
    "{{ v | toIon }} {{ 1.0 | toIon }} {{ -0.5 | toIon }} {{ 100000000.0 | toIon }} {{ 'x' | toIon }} {{ ('1.50' | number('BIGDECIMAL')) | toIon }}",
    '{a:[1,null,true],\'b c\':{}} 1e0 -0.5e0 1.0e8 "x" 1.50',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
