// Statements that were compiled.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  ['text is printed as it stands', "a\\n`${b}` */ 'q' \" ", {}, "a\\n`${b}` */ 'q' \" ", '1.3'] as const,
  ['text beside a tag is printed as it stands', '${S}{{ 1 }} \\', {}, '${S}1 \\', '1.3'] as const,
  [
    'loops nest',
    '{% for a in [1, 2] %}{% for b in [3, 4] %}{{ a }}{{ b }} {% endfor %}{% endfor %}',
    {},
    '13 14 23 24 ',
    '1.3',
  ] as const,
  [
    'a macro is known before it stands',
    "{{ f('x') }}{% macro f(a) %}<{{ a }}>{% endmacro %}",
    {},
    '<x>',
    '1.3',
  ] as const,
  [
    'names of macros are no code',
    '{% macro constructor(a) %}{{ a }}{% endmacro %}{{ constructor(1) }}',
    {},
    '1',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
