// The values of a Loop. Source: `loop-*`, `loop2-*` in the recorded runs of Kestra 2.0.0.
import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import { JavaDouble, type JsonMap, type JsonValue } from '../../../src/main/contract/value.ts';
import { renderLoopItems } from '../../../src/main/plugin/loop-items.ts';
import { createTestContext } from './run-task-with.ts';

function itemsOf(property: JsonValue): unknown {
  const items = renderLoopItems(property, createTestContext());
  return items.ok
    ? items.value.map(({ key, value }) => (key === undefined ? value : `${key}=${value}`))
    : items.error.message;
}

const map = (entries: Readonly<Record<string, JsonValue>>): JsonMap => new Map(Object.entries(entries));

describe('renderLoopItems()', () => {
  it.each<[string, JsonValue, unknown]>([
    ['a list, equal ones once', ['a', 'b', 'a', 1], ['a', 'b', '1']],
    ['a list of maps', [map({ k: 'v' })], ['{"k":"v"}']],
    ['a list of numbers', [1, 2n, new JavaDouble(1.5)], ['1', '2', '1.5']],
    ['a map', map({ x: 1, y: 'b' }), ['x=1', 'y=b']],
    ['the text of a list', '["1",{"k":"v"},3,true,1.5,[1]]', ['1', '{"k":"v"}', '3', 'true', '1.5', '[1]']],
    ['the text of a map', '{"a":1,"b":1}', ['a=1', 'b=1']],
    ['nothing', [], []],
    ['a text', 'hello', "The `values` must be a list, a map, or an expression that renders to one, but got: 'hello'."],
    [
      'the text of a number',
      '5',
      "The `values` must be a list, a map, or an expression that renders to one, but got: '5'.",
    ],
    ['a number', 5, 'Unknown value type: class java.lang.Integer'],
    ['a list with null', [1, null], 'Found a null value inside the iteration values=[1,null]'],
    ['the text of a list with null', '[1,null]', 'Found a null value inside the iteration values="[1,null]"'],
    ['a map with null', map({ x: null }), 'Found a null value inside the iteration values={"x":null}'],
    ['a list with a truth', [true], 'Unknown value element type: class java.lang.Boolean'],
    [
      'more than a loop takes',
      Array.from({ length: 20_001 }, (_, index) => index),
      '20001 values are more than the 20000 that a loop takes here',
    ],
  ])('reads %s', (_name, property, items) => {
    expect(itemsOf(property)).toEqual(items);
  });

  it.each<[string, unknown]>([
    ['{k:"v"}\n3\n\n"x"\n', ['{"k":"v"}', '3', 'x']],
    ['null\n', 'Found a null value in the ION file'],
  ])('reads a file with an item a line: %j', (text, items) => {
    const { ports } = createTestContext();
    const files = { ...ports.files, read: () => ok(Buffer.from(text)) };
    const read = renderLoopItems('kestra:///f.ion', createTestContext({ ports: { ...ports, files } }));
    expect(read.ok ? read.value.map(({ value }) => value) : read.error.message).toEqual(items);
  });
});
