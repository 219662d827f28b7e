// Where a value decides.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'if takes Booleans, numbers and texts',
    "{% for v in [true, 1, 'a', 0, '', 0.0] %}{% if v %}y{% else %}n{% endif %}{% endfor %}",
    {},
    'yyynnn',
    '1.3',
  ] as const,
  [
    'if refuses null',
    '{% if a %}{% endif %}',
    { a: null },
    'error: io.pebbletemplates.pebble.error.PebbleException: Wrong operand(s) type in conditional expression ({% if a %}{% endif %}:1)',
    '1.3',
  ] as const,
  [
    'if refuses a missing name',
    '{% if u %}{% endif %}',
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: Wrong operand(s) type in conditional expression ({% if u %}{% endif %}:1)',
    '1.3',
  ] as const,
  ['a ternary takes null for false', '{{ a ? 1 : 2 }}', { a: null }, '2', '1.3'] as const,
  [
    'a ternary refuses a list as Java does',
    '{{ l ? 1 : 2 }}',
    { l: [] },
    "error: class java.util.ArrayList cannot be cast to class java.lang.Boolean (java.util.ArrayList and java.lang.Boolean are in module java.base of loader 'bootstrap')",
    '1.3',
  ] as const,
  [
    'and refuses null',
    '{{ true and a }}',
    { a: null },
    'error: io.pebbletemplates.pebble.error.PebbleException: null value used in and operator and strict variables is set to true ({{ true and a }}:1)',
    '1.3',
  ] as const,
  [
    'not refuses null',
    '{{ not a }}',
    { a: null },
    'error: io.pebbletemplates.pebble.error.PebbleException: null value given to not() and strict variables is set to true ({{ not a }}:1)',
    '1.3',
  ] as const,
  [
    'not refuses a list',
    '{{ not l }}',
    { l: [] },
    'error: io.pebbletemplates.pebble.error.PebbleException: Unsupported value type ArrayList. Expected Boolean, String, Number in "if" statement ({{ not l }}:1)',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
