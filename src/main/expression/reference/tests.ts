// What the tests of the language hold for, each in a sentence and an example. Words for the window; how they work is in
// `test/`.
import type { CallableReference } from './callable-reference.ts';

/** Tests, by name. */
export const testReference: CallableReference = {
  defined: { meaning: 'Whether a value is there and not null', example: '{{ nothing is defined }}', gives: 'false' },
  empty: {
    meaning: 'Whether a value is null, or a text, list or map without anything in it',
    example: '{{ [] is empty }}',
    gives: 'true',
  },
  even: { meaning: 'Whether a whole number is even', example: '{{ 4 is even }}', gives: 'true' },
  iterable: { meaning: 'Whether `for` can go through a value', example: '{{ [1] is iterable }}', gives: 'true' },
  json: { meaning: 'Whether a text is JSON', example: `{{ '{"a": 1}' is json }}`, gives: 'true' },
  map: { meaning: 'Whether a value is a map', example: '{{ {"a": 1} is map }}', gives: 'true' },
  null: { meaning: 'Whether a value is null', example: '{{ null is null }}', gives: 'true' },
  odd: { meaning: 'Whether a whole number is odd', example: '{{ 3 is odd }}', gives: 'true' },
};
