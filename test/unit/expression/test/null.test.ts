// What is null.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { n: null };

it.each([["{{ n is null }} {{ '' is null }} {{ n is not null }}", 'true false false', '2.0']] as const)(
  '%s gives %s on %s',
  (template, expected, profile) => {
    expect(render(template, variables, profile)).toBe(expected);
  },
);
