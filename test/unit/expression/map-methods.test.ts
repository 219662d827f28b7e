// Methods of maps and entries.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'what is asked of maps',
    "{{ m.size() }} {{ m.get('a') }} {{ m.getOrDefault('z', 9) }} {{ m.containsKey('a') }} {{ m.keySet() }} {{ m.values() }}",
    { m: { a: 1 } },
    '1 1 9 true ["a"] [1]',
    '1.3',
  ] as const,
  [
    'maps can be changed',
    "{{ m.put('b', 2) }}{{ m }}{{ m.remove('a') }}{{ m }}",
    { m: { a: 1 } },
    '{"a":1,"b":2}1{"b":2}',
    '1.3',
  ] as const,
  [
    'an entry changes its map',
    "{% for e in m %}{{ e.setValue('q') }}{% endfor %}{{ m }}",
    { m: { a: 1 } },
    '1{"a":"q"}',
    '1.3',
  ] as const,
  [
    "entries print as Java's",
    "{{ m.entrySet() ~ '' }} {{ m.toString() }}",
    { m: { a: 1, b: null } },
    '[a=1, b=null] {a=1, b=null}',
    '1.3',
  ] as const,
  [
    'a hash map keeps its order',
    "{% set m = {'b': 1} %}{{ m.put('a', 2) }}{{ m }}",
    {},
    '{"a":2,"b":1}',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
