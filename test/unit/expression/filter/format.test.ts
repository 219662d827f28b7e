// Java formats.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ["{{ '%s has %d' | format('a', 3) }} {{ '%05.1f' | format(2.25) }}", 'a has 3 002.3', '2.0'],
  ['[{{ null | format(1) }}]', '[]', '2.0'],
  [
    "{{ '%s' | format(1) }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Filter [format] does not exist. ({{ '%s' | format(1) }}:1)",
    '1.3',
  ],
  [
    '{{ 5 | format(1) }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
