// Operators.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  ['a text makes `+` join', "{{ 'a' + 1 }} {{ null + 'a' }} {{ [1] + 'a' }}", {}, 'a1 nulla [1]a', '1.3'] as const,
  ['`~` takes null for an empty text', "{{ 'a' ~ null ~ 1.0 }}", {}, 'a1.0', '1.3'] as const,
  [
    'lists grow with `+` and shrink with `-`',
    '{{ [1, 2] + 3 }} {{ [1] + [2, 3] }} {{ [1, 2, 2] - 2 }} {{ [1, 2, 2] - [2] }}',
    {},
    '[1,2,3] [1,2,3] [1,2] [1]',
    '1.3',
  ] as const,
  [
    '`+` changes the list itself on the older profile',
    '{% set a = [1] %}{% set b = a + 2 %}{{ a }}',
    {},
    '[1,2]',
    '1.3',
  ] as const,
  [
    '`+` makes a new list on the newer profile',
    '{% set a = [1] %}{% set b = a + 2 %}{{ a }}',
    {},
    '[1]',
    '2.0',
  ] as const,
  [
    '`-` changes the list itself on the older profile',
    '{% set a = [1, 2] %}{% set b = a - 2 %}{{ a }}',
    {},
    '[1]',
    '1.3',
  ] as const,
  [
    '`-` makes a new list on the newer profile',
    '{% set a = [1, 2] %}{% set b = a - 2 %}{{ a }}',
    {},
    '[1,2]',
    '2.0',
  ] as const,
  [
    'Integers alone wrap at 32 bits',
    '{{ a * a }} {{ a * 100000 }} {{ (a + a) | className }}',
    { a: 100000 },
    '1410065408 10000000000 java.lang.Long',
    '1.3',
  ] as const,
  [
    'a missing name in a sum is no missing name any more',
    '{{ (u + 1) ?? 2 }}',
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: Could not perform addition ({{ (u + 1) ?? 2 }}:1)',
    '1.3',
  ] as const,
  ['the newer comparisons let a missing name through', "{{ (u > 1) ?? 'd' }}", {}, 'd', '2.0'] as const,
  ['texts are compared on the newer profile alone', "{{ 'b' > 'a' }}", {}, 'true', '2.0'] as const,
  [
    'texts are not compared on the older profile',
    "{{ 'b' > 'a' }}",
    {},
    "error: io.pebbletemplates.pebble.error.PebbleException: Could not perform greater than comparison ({{ 'b' > 'a' }}:1)",
    '1.3',
  ] as const,
  [
    '`!=` has a text of its own',
    '{{ u != 1 }}',
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: Could not perform not equals comparison ({{ u != 1 }}:1)',
    '1.3',
  ] as const,
  [
    'a minus is a multiplication',
    "{{ -'x' }}",
    {},
    'error: invalid operands for mathematical operation [MULTIPLICATION]',
    '1.3',
  ] as const,
  [
    'a division by zero hides its reason',
    '{{ 1 / 0 }}',
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: Could not perform division ({{ 1 / 0 }}:1)',
    '1.3',
  ] as const,
  [
    'the line is that of what follows',
    "{{ 1 -\n'x'\n}}",
    {},
    "error: io.pebbletemplates.pebble.error.PebbleException: Could not perform subtraction ({{ 1 -\n'x'\n}}:2)",
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
