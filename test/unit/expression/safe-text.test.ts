// What a macro answers.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'it prints, joins and is filtered as a text',
    "{% macro f() %}a{% endmacro %}{{ f() }} {{ f() ~ 'b' }} {{ f() + 'b' }} {{ f() + 1 }} {{ f() | upper }}",
    {},
    'a ab ab a1 A',
    '1.3',
  ] as const,
  [
    'it equals no text',
    "{% macro f() %}a{% endmacro %}{{ f() == 'a' }} {{ f() == f() }} {{ f() isIn ['a'] }}",
    {},
    'false true true',
    '1.3',
  ] as const,
  [
    'it decides nothing',
    '{% macro f() %}a{% endmacro %}{% if f() %}{% endif %}',
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: Wrong operand(s) type in conditional expression ({% macro f() %}a{% endmacro %}{% if f() %}{% endif %}:1)',
    '1.3',
  ] as const,
  ['it has no methods', "{% macro f() %}a{% endmacro %}{{ f().length ?? 'none' }}", {}, 'none', '1.3'] as const,
  [
    'it is no text to look into',
    "{% macro f() %}a{% endmacro %}{{ f() contains 'a' }}",
    {},
    "error: io.pebbletemplates.pebble.error.PebbleException: Contains operator can only be used on Collections, Maps and arrays. Actual type was: io.pebbletemplates.pebble.extension.escaper.SafeString ({% macro f() %}a{% endmacro %}{{ f() contains 'a' }}:1)",
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
