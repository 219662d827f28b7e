// Literals of one token.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'words have fixed letter cases',
    "{{ true }}{{ TRUE }}{{ none }}{{ True ?? 'variable' }}",
    {},
    'truetruevariable',
    '1.3',
  ] as const,
  [
    'an integer is a Long',
    '{{ 1 | className }} {{ 1L | className }}',
    {},
    'java.lang.Long java.lang.Long',
    '1.3',
  ] as const,
  ['a number with a point is a Double', '{{ 1.50 }}', {}, '1.5', '1.3'] as const,
  [
    'an integer beyond 64 bits is refused by Java',
    '{{ 9223372036854775808 }}',
    {},
    'error: For input string: "9223372036854775808"',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
