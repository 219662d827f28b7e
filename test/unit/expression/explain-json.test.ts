// Jackson's messages.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    "{{ fromJson(' ') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid json: No content to map due to end-of-input\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1] ({{ fromJson(' ') }}:1)",
    '2.0',
  ],
  [
    "{{ fromJson('nope') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid json: Unrecognized token 'nope': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 1] ({{ fromJson('nope') }}:1)",
    '2.0',
  ],
  [
    "{{ fromJson('trux') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid json: Unrecognized token 'trux': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 3] ({{ fromJson('trux') }}:1)",
    '2.0',
  ],
  [
    "{{ fromJson('NaN') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid json: Non-standard token 'NaN': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 4] ({{ fromJson('NaN') }}:1)",
    '2.0',
  ],
  [
    "{{ fromJson('[1') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid json: Unexpected end-of-input: expected close marker for Array (start marker at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 1])\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 3] ({{ fromJson('[1') }}:1)",
    '2.0',
  ],
  [
    '{{ fromJson(\'{"a":\') }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: Invalid json: Unexpected end-of-input within/between Object entries\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 6] ({{ fromJson(\'{"a":\') }}:1)',
    '2.0',
  ],
  [
    "{{ fromJson('{a:1}') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid json: Unexpected character ('a' (code 97)): was expecting double-quote to start field name\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 2] ({{ fromJson('{a:1}') }}:1)",
    '2.0',
  ],
  [
    "{{ fromJson('01') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid json: Invalid numeric value: Leading zeroes not allowed\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 2] ({{ fromJson('01') }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
