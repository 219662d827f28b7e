// Labels as tasks give them to the executions that they start.
import { expect, it } from 'vitest';
import type { JsonValue } from '../../../src/main/contract/value.ts';
import { readLabels } from '../../../src/main/plugin/child-executions.ts';

const label = (key: string, value: JsonValue): JsonValue =>
  new Map<string, JsonValue>([
    ['key', key],
    ['value', value],
  ]);

it.each<[string, JsonValue, unknown]>([
  ['a map', new Map([['a', 'x']]), [['a', 'x']]],
  ['a list', [label('a', 'x'), label('b', 2)], [['a', 'x'], ['b', 2]]], // prettier-ignore
  ['a list with what is no label', ['x', label('a', 'y')], [['a', 'y']]],
  ['a text', 'x', []],
  ['nothing', null, []],
])('readLabels() reads %s', (_name, property, labels) => {
  expect(readLabels(property)).toEqual(labels);
});
