// What Pebble says of a call on something else than a name.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  ['{{ (a)(1) }}', 'ContextVariableExpression'],
  ["{{ a['b'](1) }}", 'GetAttributeExpression'],
  ['{{ max(1)(2) }}', 'FunctionOrMacroInvocationExpression'],
  ["{{ 'a'(1) }}", 'LiteralStringExpression'],
  ['{{ 1(1) }}', 'LiteralLongExpression'],
  ['{{ 1.5(1) }}', 'LiteralDoubleExpression'],
  ['{{ true(1) }}', 'LiteralBooleanExpression'],
  ['{{ null(1) }}', 'LiteralNullExpression'],
  ['{{ (a ~ a)(1) }}', 'ConcatenateExpression'],
  ['{{ (a ? a : a)(1) }}', 'TernaryExpression'],
])('%s names %s', (template, className) => {
  expect(render(template)).toMatch(
    `error: class io.pebbletemplates.pebble.node.expression.${className} cannot be cast`,
  );
});
