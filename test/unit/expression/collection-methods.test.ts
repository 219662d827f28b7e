// Methods of lists, sets and arrays.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'what is asked of lists',
    "{{ l.size() }} {{ l.isEmpty() }} {{ l.first }} {{ l.last }} {{ l.reversed() }} {{ l.indexOf('b') }} {{ l.toString() }}",
    { l: ['a', 'b'] },
    '2 false a b ["b","a"] 1 [a, b]',
    '1.3',
  ] as const,
  [
    'lists can be changed',
    "{{ l.add('c') }}{{ l }}{{ l.remove('a') }}{{ l }}{{ l.addAll(['d', 'e']) }}{{ l }}{{ l.clear() }}{{ l }}",
    { l: ['a', 'b'] },
    'true["a","b","c"]true["b","c"]true["b","c","d","e"][]',
    '1.3',
  ] as const,
  [
    'an Integer variable is an index',
    '{{ l.get(i) }} {{ l.remove(i) }} {{ l }}',
    { l: ['a', 'b'], i: 1 },
    'b b ["a"]',
    '1.3',
  ] as const,
  [
    'a literal is a Long and no index',
    '{{ l.get(0) }}',
    { l: ['a'] },
    'error: Unable to find `get` used in the expression `{{ l.get(0) }}` at line 1',
    '1.3',
  ] as const,
  [
    'lists keep what both have',
    "{{ l.retainAll(['a']) }}{{ l }}{{ l.removeAll(['a']) }}{{ l }}",
    { l: ['a', 'b'] },
    'true["a"]true[]',
    '1.3',
  ] as const,
  [
    'collections have a size',
    '{{ m.keySet().size() }} {{ m.values().isEmpty() }}',
    { m: { a: 1 } },
    '1 false',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
