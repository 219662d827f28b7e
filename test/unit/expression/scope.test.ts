// Variables and where they are seen.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'set changes the outer variable from inside a loop',
    '{% set n = 0 %}{% for i in [1, 2] %}{% set n = n + i %}{% endfor %}{{ n }}',
    {},
    '3',
    '1.3',
  ] as const,
  [
    'a new name ends with its loop',
    "{% for i in [1] %}{% set n = i %}{% endfor %}{{ n ?? 'gone' }}",
    {},
    'gone',
    '1.3',
  ] as const,
  [
    'a context variable can be set inside a loop',
    '{% for i in [1] %}{% set a = 2 %}{% endfor %}{{ a }}',
    { a: 1 },
    '2',
    '1.3',
  ] as const,
  ['a block has no scope', '{% block b %}{% set n = 1 %}{% endblock %}{{ n }}', {}, '1', '1.3'] as const,
  [
    'a macro sees its arguments alone',
    "{% macro f(a) %}{{ a }}{{ x ?? 'hidden' }}{% endmacro %}{{ f('a') }}",
    { x: 1 },
    'ahidden',
    '1.3',
  ] as const,
  [
    'set in a macro stays there',
    '{% macro f() %}{% set x = 2 %}{{ x }}{% endmacro %}{{ f() }}{{ x }}',
    { x: 1 },
    '21',
    '1.3',
  ] as const,
  [
    'the locale and the template can be read',
    '{{ locale }} {{ locale.language }} {{ template.name }}',
    {},
    'en_US en {{ locale }} {{ locale.language }} {{ template.name }}',
    '1.3',
  ] as const,
  ['a variable hides what Pebble has of that name', '{{ locale }}', { locale: 'own' }, 'own', '1.3'] as const,
  [
    'a missing name is named',
    '{{ nope }}',
    {},
    'error: Unable to find `nope` used in the expression `{{ nope }}` at line 1',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
