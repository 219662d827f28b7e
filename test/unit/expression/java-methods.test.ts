// Which methods belong to which values.
import { expect, it } from 'vitest';
import { JavaDouble } from '../../../src/main/contract/value.ts';
import { findJavaMethod } from '../../../src/main/expression/java-methods.ts';
import {
  JavaCharacter,
  JavaCollection,
  JavaEntry,
  JavaEnum,
  JavaInstant,
  JavaLoop,
  type Value,
} from '../../../src/main/expression/value.ts';

it.each<[string, Value, string, Value]>([
  ['a text', 'abc', 'length', 3],
  ['a Boolean', true, 'toString', 'true'],
  ['a map', new Map([['a', 1]]), 'size', 1],
  ['a list', [1], 'size', 1],
  ['a Double', new JavaDouble(1.5), 'intValue', 1],
  ['an Integer', 1, 'longValue', 1n],
  ['an entry', new JavaEntry(new Map([['a', 1]]), 'a'), 'key', 'a'],
  ['loop', new JavaLoop(2), 'revindex', 1],
  ['an instant', new JavaInstant(1_500_000_000n), 'nano', 500_000_000],
  ['a set', new JavaCollection([1, 2], 'set'), 'size', 2],
  ['a character', new JavaCharacter('a'), 'toString', 'a'],
  ['an enum', new JavaEnum('RUNNING', 'State'), 'name', 'RUNNING'],
])('%s has methods of its own', (_, target, name, answer) => {
  expect(findJavaMethod(target, name, [])?.invoke()).toEqual(answer);
});

it('null has none', () => {
  expect(findJavaMethod(null, 'toString', [])).toBeUndefined();
});

it('instants can be moved', () => {
  expect(findJavaMethod(new JavaInstant(0n), 'plusSeconds', [2n])?.invoke()).toEqual(new JavaInstant(2_000_000_000n));
});
