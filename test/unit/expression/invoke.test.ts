// Calls of filters, functions, tests and macros.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    "a parameter's default is used where it is not given",
    "{% macro f(a, b='B') %}{{ a }}{{ b }}{% endmacro %}{{ f('1') }}{{ f(b='2') }}",
    {},
    '1B2',
    '1.3',
  ] as const,
  [
    'a registered function wins over a macro',
    '{% macro max(a) %}macro{% endmacro %}{{ max(1, 2) }}',
    {},
    '2',
    '1.3',
  ] as const,
  [
    'a macro prints lists as Java does',
    "{% macro f(a) %}{{ a }}{% endmacro %}{{ f([1, 'x']) }}{{ [1, 'x'] }}",
    {},
    '[1, x][1,"x"]',
    '1.3',
  ] as const,
  [
    'endless macros end',
    '{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}',
    {},
    'error: Cannot render expression: macros call each other 400 levels deep',
    '1.3',
  ] as const,
  [
    'an endless block ends',
    "{% block a %}{{ block('a') }}{% endblock %}",
    {},
    'error: Cannot render expression: blocks print each other 400 levels deep',
    '1.3',
  ] as const,
  [
    'a block that stands in itself ends, also where each turn copies the context',
    '{% block b %}{% for l in fetchContext() %}{% block b %}x{% endblock %}{% endfor %}{% endblock %}',
    { a: 1, b: 2 },
    'error: Cannot render expression: blocks print each other 400 levels deep',
    '1.3',
  ] as const,
  ['block() of no block is empty', "[{{ block('a') }}]", {}, '[]', '1.3'] as const,
  [
    'parent() is refused',
    '{{ parent() }}',
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: Can not use parent function if template does not extend another template. ({{ parent() }}:1)',
    '1.3',
  ] as const,
  [
    'unknown callables are named',
    '{{ 1 is nope }}',
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: Test [nope] does not exist. ({{ 1 is nope }}:1)',
    '1.3',
  ] as const,
  [
    'an unknown function is named',
    '{{ nope() }}',
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: Function or Macro [nope] does not exist. ({{ nope() }}:1)',
    '1.3',
  ] as const,
  ['a range ends at its end', "{{ 1..3 }}{{ 3..1 }}{{ 'a'..'c' }}", {}, '[1,2,3][]["a","b","c"]', '1.3'] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
