// Equality and comparison.
import { expect, it } from 'vitest';
import { JavaDouble } from '../../../src/main/contract/value.ts';
import { compares, includes, javaEquals, looselyEquals, lookUp } from '../../../src/main/expression/compare.ts';
import { JavaEnum, JavaHashMap, JavaInstant, type Value } from '../../../src/main/expression/value.ts';

const running = new JavaEnum('RUNNING', 'io.kestra.core.models.flows.State$Type');

it.each<[string, Value, Value, boolean, boolean]>([
  ['Integer and Long', 1, 1n, false, true],
  ['Integer and Double', 1, new JavaDouble(1), false, true],
  ['NaN and itself', new JavaDouble(Number.NaN), new JavaDouble(Number.NaN), true, false],
  ['text and number', '1', 1, false, false],
  ['an enum and its name', running, 'RUNNING', false, true],
  ['a name and its enum', 'RUNNING', running, false, true],
  ['null and null', null, null, true, true],
  ['null and false', null, false, false, false],
  ['lists of other classes', [1], [1n], false, false],
  ['lists of the same', [1, 'a'], [1, 'a'], true, true],
  ['maps of any kind', new Map([['a', 1]]), new JavaHashMap([['a', 1]]), true, true],
  ['maps of other members', new Map([['a', 1]]), new Map([['a', 2]]), false, false],
  ['the same instant', new JavaInstant(1n), new JavaInstant(1n), true, true],
])('%s: equals and ==', (_, left, right, strict, loose) => {
  expect([javaEquals(left, right), looselyEquals(left, right)]).toEqual([strict, loose]);
});

it('lookUp() finds a key that is a box of its own', () => {
  expect(lookUp(new Map<Value, Value>([[new JavaDouble(1.5), 'a']]), new JavaDouble(1.5))).toBe('a');
});

it('includes() is strict about classes', () => {
  expect([includes([1, 2], 1), includes([1, 2], 1n)]).toEqual([true, false]);
});

it.each<[Value, Value, readonly boolean[]]>([
  [1, 2n, [true, true, false, false]],
  [new JavaDouble(2), 2, [false, true, false, true]],
  [null, 1, [false, false, false, false]],
])('compares(%s, %s)', (left, right, answers) => {
  expect((['<', '<=', '>', '>='] as const).map((each) => compares(each, left, right, false))).toEqual(answers);
});

it('texts are compared only where the profile does', () => {
  expect(compares('<', 'a', 'b', true)).toBe(true);
  expect(() => compares('<', 'a', 'b', false)).toThrow(expect.objectContaining({ kind: 'java' }));
});
