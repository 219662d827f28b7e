// What stands in for nothing.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ no | default('d') }} {{ '' | default('d') }} {{ ' \t' | default('d') }} {{ [] | default('d') }} {{ {} | default('d') }}",
    'd d d d d',
    '2.0',
  ],
  ["{{ 0 | default('d') }} {{ false | default('d') }} {{ 'x' | default('d') }}", '0 false x', '2.0'],
  ["[{{ no | default }}] [{{ 'x' | default(default='y') }}]", '[] [x]', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
