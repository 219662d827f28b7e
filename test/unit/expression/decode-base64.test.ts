// Base64 as Java reads it.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  ["{{ 'YQ' | base64decode }}{{ 'YQ==' | base64decode }}{{ 'YWI=' | base64decode }}", 'aaab', '2.0'],
  [
    "{{ decrypt('x', 'x') }}",
    'error: java.lang.IllegalArgumentException: Last unit does not have enough valid bits',
    '2.0',
  ],
  ["{{ decrypt('a-b=', 'x') }}", 'error: java.lang.IllegalArgumentException: Illegal base64 character 2d', '2.0'],
  [
    "{{ decrypt('YQ=', 'x') }}",
    'error: java.lang.IllegalArgumentException: Input byte array has wrong 4-byte ending unit',
    '2.0',
  ],
  [
    "{{ decrypt('YQ==x', 'x') }}",
    'error: java.lang.IllegalArgumentException: Input byte array has incorrect ending byte at 4',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
