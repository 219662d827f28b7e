// Variables that are worked out when they are asked for.
import { expect, it } from 'vitest';
import { createRemember, LazyVariables } from '../../../../src/main/execution/variable/lazy-variables.ts';

function createCounted() {
  const made: string[] = [];
  const make = (name: string) => {
    made.push(name);
    return `value of ${name}`;
  };
  return { made, variables: new LazyVariables(make).later('a').later('b').set('c', 'c') };
}

it('are worked out once, and only where they are asked for', () => {
  const { made, variables } = createCounted();
  const asked = [variables.has('b'), variables.size, [...variables.keys()], variables.get('a'), variables.get('a')];
  expect([asked, made]).toEqual([[true, 3, ['a', 'b', 'c'], 'value of a', 'value of a'], ['a']]);
});

const entries = [
  ['a', 'value of a'],
  ['b', 'value of b'],
  ['c', 'c'],
];

it.each<[string, (variables: LazyVariables) => unknown]>([
  ['spread', (variables) => [...variables]],
  ['entries()', (variables) => [...variables.entries()]],
  ['values()', (variables) => [...variables.values()].map((value, index) => ['abc'[index], value])],
  [
    'forEach()',
    (variables) => {
      const seen: unknown[] = [];
      for (const name of variables.keys()) seen.push(name);
      const values: unknown[] = [];
      // oxlint-disable-next-line unicorn/no-array-for-each -- the method is what is tested
      variables.forEach((value) => values.push(value));
      return seen.map((name, index) => [name, values[index]]);
    },
  ],
])('are all there, in order, for %s', (_, read) => {
  const { made, variables } = createCounted();
  expect([read(variables), made]).toEqual([entries, ['a', 'b']]);
});

it('a variable that is set is no longer worked out', () => {
  const { made, variables } = createCounted();
  variables.set('a', 'x');
  expect([variables.get('a'), made]).toEqual(['x', []]);
});

it('what was made is remembered as long as it is made of the same thing', () => {
  const remember = createRemember();
  const [first, second] = [{}, {}];
  const values = [
    remember('a', first, () => 1),
    remember('a', first, () => 2),
    remember('b', first, () => 3),
    remember('a', second, () => 4),
  ];
  expect(values).toEqual([1, 1, 3, 4]);
});
