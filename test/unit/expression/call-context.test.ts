// Templates inside of templates.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'render() sees what is set',
    "{% set z = 1 %}{% for i in [2] %}{{ render('{{ z }}{{ i }}') }}{% endfor %}",
    {},
    '12',
    '1.3',
  ] as const,
  [
    'render() goes on until nothing changes',
    '{{ render(a) }}',
    { a: '{{ b }}', b: '{{ c }}', c: 'C' },
    'C',
    '1.3',
  ] as const,
  [
    'a failure inside has no place outside',
    "{{ render('{{ nope }}') }}",
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: Unable to find `nope` used in the expression `{{ nope }}` at line 1 (?:?)',
    '1.3',
  ] as const,
  [
    'a failure inside is not caught outside',
    "{{ render('{{ nope }}') ?? 'd' }}",
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: Unable to find `nope` used in the expression `{{ nope }}` at line 1 (?:?)',
    '1.3',
  ] as const,
  [
    'a text that never stays the same is given up',
    '{{ render(a) }}',
    { a: '{{ b }}x', b: '{{ a }}y' },
    'error: io.pebbletemplates.pebble.error.PebbleException: Too many rendering attempts (?:?)',
    '1.3',
  ] as const,
  [
    'render() in itself ends on the older profile',
    '{{ render(a) }}',
    { a: 'x{{ render(a) }}' },
    'error: Cannot render expression: render() calls itself 200 levels deep',
    '1.3',
  ] as const,
  [
    'render() in a macro knows the names outside, but not their values',
    "{% macro f(a) %}{{ render('[{{ x }}]') }}{% endmacro %}{{ f(1) }}",
    { x: 'X' },
    '[]',
    '1.3',
  ] as const,
  ['raw text survives render()', '{{ render(a) }}', { a: '{% raw %}{{ b }}{% endraw %}' }, '{{ b }}', '1.3'] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
