// Which rows a tree has, and how a body is indented without changing what is in it.
import { expect, it } from 'vitest';
import { indentJson } from '../../../../src/renderer/json/indent-json.ts';
import { treeRows } from '../../../../src/renderer/json/tree-rows.ts';

const rowsOf = (text: string, toggled: readonly string[] = []) =>
  treeRows({ text, root: ['trigger'], toggled: new Set(toggled) }).map(({ key, depth, isOpen }) => [
    key,
    depth,
    isOpen,
  ]);

it('small payloads are open, rows are in order', () => {
  expect(rowsOf('{"a":{"b":[1,{}]},"c":2}')).toEqual([
    ['a', 0, true],
    ['b', 1, true],
    [0, 2, false],
    [1, 2, false],
    ['c', 0, false],
  ]);
});

it('a row that was toggled is closed', () => {
  expect(rowsOf('{"a":{"b":1}}', ['["trigger","a"]'])).toEqual([['a', 0, false]]);
});

it('of a payload with 40,000 elements as many rows are made as are open', () => {
  const text = `{"list":[${Array.from({ length: 40_000 }, (_none, id) => `{"id":${id}}`).join()}],"last":1}`;
  expect(rowsOf(text)).toEqual([
    ['list', 0, false],
    ['last', 0, false],
  ]);
  expect(rowsOf(text, ['["trigger","list"]']).length).toBeLessThan(41_000);
});

it('indentJson() keeps digits, escapes, order and doubled members', () => {
  expect(indentJson(String.raw`{"b":1.10,"a":[12345678901234567890,"\u00e9"],"b":{},"n":[]}`)).toBe(
    String.raw`{
  "b": 1.10,
  "a": [
    12345678901234567890,
    "\u00e9"
  ],
  "b": {},
  "n": []
}`,
  );
});
