// Collections in one.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ {'a': 1, 'b': 2} | merge({'b': 3}) }} {{ [1] | merge([2]) }} {{ [1] | merge({'a': 2}) }} {{ {'a': 1} | merge(['x']) }}",
    '{"a":1,"b":3} [1,2] [1,{"a":2}] {"a":1,"x":"x"}',
    '2.0',
  ],
  ["{{ 'a' | split(',') | merge('b' | split(',')) }}", '["a","b"]', '2.0'],
  ['{{ null | merge([1]) }} {{ [1] | merge }}', '[1] [1]', '2.0'],
  [
    '{{ null | merge }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: The two arguments to be merged are null ({{ null | merge }}:1)',
    '2.0',
  ],
  [
    "{{ [1] | merge('a') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Currently, only Maps and Lists can be merged with a List. Arg2: java.lang.String ({{ [1] | merge('a') }}:1)",
    '2.0',
  ],
  [
    "{{ {'a': 1} | merge(5) }}",
    'error: java.lang.UnsupportedOperationException: Currently, only Maps and Lists can be merged with a Map. Arg2: java.lang.Long',
    '2.0',
  ],
  [
    "{{ 'a' | merge([1]) }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The object being filtered is not a Map/List/Array ({{ 'a' | merge([1]) }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
