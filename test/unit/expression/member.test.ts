// Members and indexes.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  ["a map's key comes before its methods", '{{ m.size }} {{ m.size() }}', { m: { size: 'S' } }, 'S 1', '1.3'] as const,
  ['a text spells an index', "{{ l['1'] }} {{ l[0] }}", { l: ['a', 'b'] }, 'b a', '1.3'] as const,
  [
    'an index that is not there is named',
    '{{ l[5] }}',
    { l: [] },
    'error: Unable to find `5` used in the expression `{{ l[5] }}` at line 1',
    '1.3',
  ] as const,
  [
    'a null variable is named itself',
    '{{ n.x }}',
    { n: null },
    'error: Unable to find `n` used in the expression `{{ n.x }}` at line 1',
    '1.3',
  ] as const,
  [
    'a null member gives the name behind it',
    '{{ a.n.x }}',
    { a: { n: null } },
    'error: Unable to find `x` used in the expression `{{ a.n.x }}` at line 1',
    '1.3',
  ] as const,
  [
    'a number is no key of texts',
    '{{ m[1] }}',
    { m: { a: 1 } },
    'error: io.pebbletemplates.pebble.error.PebbleException: type class java.lang.String not supported for key 1 ({{ m[1] }}:1)',
    '1.3',
  ] as const,
  ['a number finds a key of numbers', "{{ ({1: 'a', 2.5: 'b'})[1] }}", {}, 'a', '1.3'] as const,
  [
    'methods are found in any letter case',
    '{{ s.TOUPPERCASE() }} {{ s.isEmpty }} {{ s.empty }}',
    { s: 'a' },
    'A false false',
    '1.3',
  ] as const,
  [
    'a class is denied',
    '{{ s.class }}',
    { s: 'a' },
    'error: io.pebbletemplates.pebble.error.ClassAccessException: For security reasons access to public final native java.lang.Class java.lang.Object.getClass() method is denied. ({{ s.class }}:1)',
    '1.3',
  ] as const,
  ["a map's own key `class` is a key", '{{ m.class }}', { m: { class: 'C' } }, 'C', '1.3'] as const,
  [
    'members of JavaScript are not there',
    "{{ s.constructor ?? m.__proto__ ?? l.push ?? m.hasOwnProperty ?? 'none' }}",
    { s: 'a', m: {}, l: [] },
    'none',
    '1.3',
  ] as const,
  ['own data may have such names', '{{ m.constructor }}', { m: { constructor: 'own' } }, 'own', '1.3'] as const,
  [
    'what a method throws becomes one text',
    '{{ l.getFirst() }}',
    { l: [] },
    'error: io.pebbletemplates.pebble.error.PebbleException: Could not call getFirst ({{ l.getFirst() }}:1)',
    '1.3',
  ] as const,
  [
    'iterators are closed',
    '{{ ([1]).iterator().next() }}',
    {},
    'error: Unable to make public java.lang.Object java.util.ArrayList$Itr.next() accessible: module java.base does not "opens java.util" to unnamed module @2f67b837',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
