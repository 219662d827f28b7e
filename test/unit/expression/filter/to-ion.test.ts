// Ion of values.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { m: { a: [1, 2.5], n: null } };

it.each([['{{ m | toIon }} {{ null | toIon }}', '{a:[1,2.5e0]} null', '2.0']] as const)(
  '%s gives %s on %s',
  (template, expected, profile) => {
    expect(render(template, variables, profile)).toBe(expected);
  },
);
