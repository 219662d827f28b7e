// What catches a missing name.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  ['`??` catches it at any depth', "{{ a.b.c ?? 'd' }}", { a: {} }, 'd', '1.3'] as const,
  ['`??` replaces null', "{{ a ?? 'd' }}", { a: null }, 'd', '1.3'] as const,
  ['`???` keeps null', "[{{ a ??? 'd' }}]", { a: null }, '[]', '1.3'] as const,
  ['`??` keeps an empty text', "[{{ a ?? 'd' }}]", { a: '' }, '[]', '1.3'] as const,
  [
    '`??` does not catch an unknown filter',
    "{{ (1 | nope) ?? 'd' }}",
    {},
    "error: io.pebbletemplates.pebble.error.PebbleException: Filter [nope] does not exist. ({{ (1 | nope) ?? 'd' }}:1)",
    '1.3',
  ] as const,
  [
    'default and defined catch it',
    "{{ a.b | default('d') }} {{ a.b is defined }}",
    { a: {} },
    'd false',
    '1.3',
  ] as const,
  [
    'what a macro had printed before is not printed',
    "{% macro f() %}x{{ u }}{% endmacro %}[{{ f() ?? 'd' }}]{{ l }}",
    { l: [1] },
    '[d][1]',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
