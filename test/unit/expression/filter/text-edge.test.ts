// How texts begin and end.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ["{{ 'abc' | startsWith('ab') }} {{ 'abc' | endsWith('ab') }} {{ 12 | startsWith(1) }}", 'true false true', '2.0'],
  ["{{ null | startsWith('a') }}", 'false', '2.0'],
  ["{{ null | startsWith('a') }}", 'error: Cannot invoke "Object.toString()" because "input" is null', '1.3'],
  [
    "{{ 'a' | endsWith }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The argument 'value' is required. ({{ 'a' | endsWith }}:1)",
    '2.0',
  ],
  [
    "{{ 'a' | endsWith }}",
    'error: Cannot invoke "Object.toString()" because the return value of "java.util.Map.get(Object)" is null',
    '1.3',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
