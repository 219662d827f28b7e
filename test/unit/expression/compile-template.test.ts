// A template from text to program.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  ['a template without tags is its own output', 'plain }}', {}, 'plain }}', '1.3'] as const,
  [
    'syntax errors name template and line',
    'a\n{{ ) }}',
    {},
    'error: io.pebbletemplates.pebble.error.ParserException: Unexpected ")" (a\n{{ ) }}:2)',
    '1.3',
  ] as const,
  [
    'generated code sees no globals of the host',
    "{{ process ?? globalThis ?? require ?? 'nothing' }}",
    {},
    'nothing',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
