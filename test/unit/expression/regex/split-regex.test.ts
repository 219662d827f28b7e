// Splitting.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 'boo:and:foo' | split(':', 2) }} {{ 'boo:and:foo' | split('o') }} {{ 'boo:and:foo' | split('o', 5) }} {{ 'boo:and:foo' | split('o', -2) }} {{ '' | split(',') }} {{ 'abc' | split('') }}",
    '["boo","and:foo"] ["b","",":and:f"] ["b","",":and:f","",""] ["b","",":and:f","",""] [""] ["a","b","c"]',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
