// The Expression condition: which texts are false.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import { expressionCondition } from '../../../../../src/main/plugin/core/condition/expression.ts';

function holds(expression: JsonValue) {
  const properties = new Map<string, JsonValue>([['expression', expression]]);
  return expressionCondition.holds(properties, {
    render: (text) => (text === 'fail' ? fail(createError('EXPRESSION_FAILED', 'cannot render')) : ok(text)),
    holds: () => ok(false),
  });
}

const cases: readonly (readonly [expression: JsonValue, held: boolean])[] = [
  ['true', true],
  ['0', true],
  ['False', true],
  [true, true],
  ['false', false],
  [' false ', false],
  ['', false],
  ['  ', false],
  [false, false],
];

it.each(cases)('%j holds: %s', (expression, held) => {
  expect(holds(expression)).toEqual(ok(held));
});

it('answers why it cannot be rendered', () => {
  expect(holds('fail')).toEqual(fail(createError('EXPRESSION_FAILED', 'cannot render')));
});
