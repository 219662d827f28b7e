// The grammar of expressions, seen through what they give.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  ['operators associate to the left', '{{ 8 / 4 / 2 }} {{ 9 - 3 - 2 }}', {}, '1 4', '1.3'] as const,
  ['`~` binds tighter than `*`', '{{ 2 * 3 ~ 4 }}', {}, '68', '2.0'] as const,
  ['a unary operator takes its operand alone', '{{ -5 + 2 }} {{ 2 - -3 }}', {}, '-3 5', '1.3'] as const,
  ['a ternary takes the whole left side', "{{ 'x' ~ b ? 'y' : 'n' }}", { b: true }, 'y', '1.3'] as const,
  ['ternaries chain to the right', '{{ f ? 1 : b ? 2 : 3 }}', { b: true, f: false }, '2', '1.3'] as const,
  [
    '`??` binds tighter than a filter on the older profile',
    "{{ u ?? 'd' | upper }} {{ s ?? 'd' | upper }}",
    { s: 's' },
    'D S',
    '1.3',
  ] as const,
  ['`??` binds looser than a filter on the newer profile', "{{ s ?? 'd' | upper }}", { s: 's' }, 's', '2.0'] as const,
  [
    'nothing follows the literal of a list',
    '{{ [1][0] }}',
    {},
    'error: io.pebbletemplates.pebble.error.ParserException: Unexpected token of value "[" and type PUNCTUATION, expected token of type PRINT_END ({{ [1][0] }}:1)',
    '1.3',
  ] as const,
  [
    'two texts side by side are no text',
    "{{ 'a' 'b' }}",
    {},
    "error: io.pebbletemplates.pebble.error.ParserException: Unexpected token of value \"b\" and type STRING, expected token of type PRINT_END ({{ 'a' 'b' }}:1)",
    '1.3',
  ] as const,
  [
    'a method takes no named arguments',
    "{{ s.concat(a='b') }}",
    { s: 's' },
    "error: io.pebbletemplates.pebble.error.ParserException: Can not use named arguments when calling a bean method ({{ s.concat(a='b') }}:1)",
    '1.3',
  ] as const,
  [
    "an operator's word cannot follow a dot",
    '{{ m.contains }}',
    { m: { contains: 1 } },
    'error: io.pebbletemplates.pebble.error.ParserException: Unexpected token of value "contains" and type OPERATOR, expected token of type NAME ({{ m.contains }}:1)',
    '1.3',
  ] as const,
  [
    'only a bare name can be called',
    '{{ (a)(1) }}',
    { a: 1 },
    "error: class io.pebbletemplates.pebble.node.expression.ContextVariableExpression cannot be cast to class io.pebbletemplates.pebble.node.FunctionOrMacroNameNode (io.pebbletemplates.pebble.node.expression.ContextVariableExpression and io.pebbletemplates.pebble.node.FunctionOrMacroNameNode are in unnamed module of loader 'app')",
    '1.3',
  ] as const,
  [
    'an unclosed expression says what was expected',
    '{{ a',
    { a: 1 },
    'error: io.pebbletemplates.pebble.error.ParserException: Unexpected token of value "null" and type EOF, expected token of type PRINT_END ({{ a:1)',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
