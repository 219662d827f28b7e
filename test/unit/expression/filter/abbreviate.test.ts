// A text cut short.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ["{{ 'hello world' | abbreviate(8) }}", 'hello...', '2.0'],
  ["{{ 'hello' | abbreviate(5) }}", 'he...', '2.0'],
  ["{{ 'hello' | abbreviate(6) }}", 'hello', '2.0'],
  ["{{ 'hello' | abbreviate(2) }}", 'he', '2.0'],
  ["{{ 'abc' | abbreviate(1) }}", 'abc', '2.0'],
  [
    "{{ 'hello' | abbreviate(-1) }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid argument to abbreviate filter; must be greater than zero ({{ 'hello' | abbreviate(-1) }}:1)",
    '2.0',
  ],
  [
    '{{ 5 | abbreviate(2) }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ 'hello' | abbreviate('3') }}",
    "error: java.lang.ClassCastException: class java.lang.String cannot be cast to class java.lang.Long (java.lang.String and java.lang.Long are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ 'hello' | abbreviate }}",
    'error: java.lang.NullPointerException: Cannot invoke "java.lang.Long.intValue()" because the return value of "java.util.Map.get(Object)" is null',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
