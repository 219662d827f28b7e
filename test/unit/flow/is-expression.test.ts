// The test of a text for an expression: what counts as one, and what only looks like it.
import { describe, expect, it } from 'vitest';
import { isExpression } from '../../../src/main/flow/is-expression.ts';

describe('isExpression', () => {
  it.each(["{{ secret('KEY') }}", 'a{{ b }}', '{% if a %}b{% endif %}'])('takes %s for an expression', (text) => {
    expect(isExpression(text)).toBe(true);
  });

  it.each(['', 'abc', '{ "a": 1 }', '}}'])('takes "%s" for plain text', (text) => {
    expect(isExpression(text)).toBe(false);
  });
});
