// Quotes escaped.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { s: 'a\'b"c' };

it.each([
  [
    "{{ s | escapeChar('single') }} {{ s | escapeChar('DOUBLE') }} {{ s | escapeChar('shell') }}",
    "a\\'b\"c a'b\\\"c a'\\''b\"c",
    '2.0',
  ],
  ["{{ [s, [s], 5] | escapeChar('single') }}", '["a\\\\\'b\\"c",["a\\\\\'b\\"c"],"5"]', '2.0'],
  ["{{ {'k': \"it's\"} | escapeChar('single') }}", '{"k":"it\\\\\'s"}', '2.0'],
  [
    '{{ s | escapeChar }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'escapeChar' filter expects an argument 'type'. ({{ s | escapeChar }}:1)",
    '2.0',
  ],
  [
    "{{ s | escapeChar('x') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'escapeChar' filter expects the value of 'type' to be either 'single', 'double', or 'shell'. ({{ s | escapeChar('x') }}:1)",
    '2.0',
  ],
  [
    "{{ [null] | escapeChar('single') }}",
    'error: java.lang.NullPointerException: Cannot invoke "Object.toString()" because "item" is null',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
