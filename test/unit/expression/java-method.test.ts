// Tables of methods and how one of them is chosen.
import { expect, it } from 'vitest';
import { defineMethods, findMethod, stackTables } from '../../../src/main/expression/java-method.ts';

const table = defineMethods<string>({
  'getKey()': (text) => `getKey ${text}`,
  'isEmpty()': (text) => text === '',
  'name()': () => 'name',
  'at(int)': () => 'int',
  'at(Object)': () => 'Object',
  '!clear()': () => null,
});

it.each([
  ['name', [], 'name'],
  ['NAME', [], 'name'],
  ['key', [], 'getKey'],
  ['empty', [], 'isEmpty'],
  ['at', [1], 'at'],
  ['at', [1n], 'at'],
  ['at', [], undefined],
  ['at', [1, 2], undefined],
  ['constructor', [], undefined],
] as const)('findMethod(%s, %s) is %s', (name, parameters, found) => {
  expect(findMethod(table, name, parameters)?.name).toBe(found);
});

it('an Integer means an overload with int, a Long the one with Object', () => {
  expect([1, 1n].map((each) => findMethod(table, 'at', [each])?.invoke('', [each]))).toEqual(['int', 'Object']);
});

it('a method that changes its receiver is marked', () => {
  expect([findMethod(table, 'clear', [])?.changes, findMethod(table, 'name', [])?.changes]).toEqual([true, false]);
});

it('stackTables() prefers the first table', () => {
  const stacked = stackTables(defineMethods<string>({ 'name()': () => 'first' }), table);
  expect(stacked.get('name')?.[0]?.invoke('', [])).toBe('first');
});
