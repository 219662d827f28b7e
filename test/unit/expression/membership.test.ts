// contains and isIn.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'contains is strict about number classes',
    '{{ l contains 1 }} {{ [1] contains 1 }}',
    { l: [1] },
    'false true',
    '1.3',
  ] as const,
  [
    'isIn compares texts',
    "{{ 1 isIn l }} {{ '1' isIn l }} {{ 1.0 isIn l }}",
    { l: [1] },
    'true true false',
    '1.3',
  ] as const,
  [
    'contains takes all of a collection',
    "{{ ['a', 'b'] contains ['a', 'b'] }} {{ ['a'] contains ['a', 'b'] }}",
    {},
    'true false',
    '1.3',
  ] as const,
  [
    'isIn looks at keys and members of a map',
    "{{ 'k' isIn m }} {{ 'v' isIn m }} {{ 'x' isIn m }}",
    { m: { k: 'v' } },
    'true true false',
    '1.3',
  ] as const,
  ['what null might contain is not even looked up', '{{ null contains nope }}', {}, 'false', '1.3'] as const,
  [
    'null is in nothing',
    '{{ null isIn [1] }} {{ 1 isIn null }} {{ null contains 1 }}',
    {},
    'false false false',
    '1.3',
  ] as const,
  ['isIn a text is false, not an error', "{{ 'a' isIn 'abc' }}", {}, 'false', '1.3'] as const,
  [
    'contains refuses a number',
    '{{ 1 contains 1 }}',
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: Contains operator can only be used on Collections, Maps and arrays. Actual type was: java.lang.Long ({{ 1 contains 1 }}:1)',
    '1.3',
  ] as const,
  [
    'a null element stops isIn',
    "{{ 'a' isIn l }}",
    { l: [null, 'a'] },
    'error: java.lang.NullPointerException',
    '2.0',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
