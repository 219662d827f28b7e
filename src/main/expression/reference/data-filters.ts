// What the filters that work on numbers, dates, lists and maps do, each in a sentence and an example. Words for the
// window; how they work is in `filter/`.
import type { CallableReference } from './callable-reference.ts';

/** Filters that take anything but a text, or both, by name. */
export const dataFilters: CallableReference = {
  abs: { meaning: 'A number without its sign', example: '{{ -4 | abs }}', gives: '4' },
  chunk: { meaning: 'A list cut into lists of a size', example: '{{ [1, 2, 3] | chunk(2) }}', gives: '[[1,2],[3]]' },
  className: { meaning: 'The name of a value’s Java class', example: '{{ 42 | className }}', gives: 'java.lang.Long' },
  date: {
    meaning: 'A date in a format, a time zone and a locale',
    example: '{{ "2026-01-31T12:00:00Z" | date("yyyy-MM-dd HH:mm", timeZone="Europe/Vienna") }}',
    gives: '2026-01-31 13:00',
  },
  dateAdd: {
    meaning: 'A date moved by an amount of a unit',
    example: '{{ "2026-01-31T12:00:00Z" | dateAdd(-1, "DAYS", "yyyy-MM-dd") }}',
    gives: '2026-01-30',
  },
  default: {
    meaning: 'A value, or another where it is missing, null or empty',
    example: '{{ nothing | default("none") }}',
    gives: 'none',
  },
  distinct: {
    meaning: 'A list without what stands in it before',
    example: '{{ [1, 2, 1] | distinct }}',
    gives: '[1,2]',
  },
  first: {
    meaning: 'The first item of a list, or character of a text',
    example: '{{ ["a", "b"] | first }}',
    gives: 'a',
  },
  flatten: { meaning: 'A list of lists as one list', example: '{{ [[1, 2], [3]] | flatten }}', gives: '[1,2,3]' },
  join: {
    meaning: 'The items of a list as one text with a separator',
    example: '{{ ["a", "b"] | join(", ") }}',
    gives: 'a, b',
  },
  jq: {
    meaning: 'The results of a jq program, always in a list',
    example: '{{ {"a": [1, 2]} | jq(".a[]") }}',
    gives: '[1,2]',
  },
  json: { meaning: 'A value as JSON, under its older name', example: '{{ {"a": 1} | json }}', gives: '{"a":1}' },
  keys: {
    meaning: 'The keys of a map, or the indexes of a list',
    example: '{{ {"a": 1, "b": 2} | keys }}',
    gives: '["a","b"]',
  },
  last: { meaning: 'The last item of a list, or character of a text', example: '{{ ["a", "b"] | last }}', gives: 'b' },
  length: {
    meaning: 'How many items, keys or characters a value has',
    example: '{{ ["a", "b"] | length }}',
    gives: '2',
  },
  merge: { meaning: 'Two maps or lists as one', example: '{{ {"a": 1} | merge({"b": 2}) }}', gives: '{"a":1,"b":2}' },
  number: {
    meaning: 'A text as a number, of the smallest class or of a named one',
    example: '{{ "42" | number + 1 }}',
    gives: '43',
  },
  numberFormat: {
    meaning: 'A number in a pattern of Java’s DecimalFormat',
    example: '{{ 1234.5 | numberFormat("#,##0.00") }}',
    gives: '1,234.50',
  },
  reverse: { meaning: 'A list or text from its end', example: '{{ [1, 2, 3] | reverse }}', gives: '[3,2,1]' },
  rsort: { meaning: 'A list from its greatest to its least', example: '{{ [1, 3, 2] | rsort }}', gives: '[3,2,1]' },
  slice: {
    meaning: 'A part of a list or text, from an index up to another',
    example: '{{ "Hookbench" | slice(0, 4) }}',
    gives: 'Hook',
  },
  sort: { meaning: 'A list from its least to its greatest', example: '{{ [1, 3, 2] | sort }}', gives: '[1,2,3]' },
  timestamp: {
    meaning: 'A date in seconds since 1970',
    example: '{{ "2026-01-31T12:00:00Z" | timestamp }}',
    gives: '1769860800',
  },
  timestampMicro: {
    meaning: 'A date in microseconds since 1970, as text',
    example: '{{ "2026-01-31T12:00:00Z" | timestampMicro }}',
    gives: '1769860800000000',
  },
  timestampMilli: {
    meaning: 'A date in milliseconds since 1970',
    example: '{{ "2026-01-31T12:00:00Z" | timestampMilli }}',
    gives: '1769860800000',
  },
  timestampNano: {
    meaning: 'A date in nanoseconds since 1970, as text',
    example: '{{ "2026-01-31T12:00:00Z" | timestampNano }}',
    gives: '1769860800000000000',
  },
  toIon: { meaning: 'A value as Amazon Ion', example: '{{ {"a": 1} | toIon }}', gives: '{a:1}' },
  toJson: { meaning: 'A value as JSON', example: '{{ {"a": 1} | toJson }}', gives: '{"a":1}' },
  values: { meaning: 'The values of a map', example: '{{ {"a": 1, "b": 2} | values }}', gives: '[1,2]' },
  yaml: { meaning: 'A value as YAML', example: '{{ {"a": [1, 2]} | yaml }}', gives: 'a:\n - 1\n - 2\n' },
};
