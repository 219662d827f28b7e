// The shape of the lines of a YAML text.
import { expect, it } from 'vitest';
import {
  idsBelow,
  membersAround,
  namesBelow,
  readLine,
  readLines,
  topLevel,
} from '../../../../src/renderer/flow/yaml-lines.ts';

it.each([
  ['', { isBlank: true }],
  ['  # id: a', { isBlank: true }],
  ['id: a', { key: 'id', value: 'a', column: 0, contentColumn: 0 }],
  ['  - id: a # why', { key: 'id', value: 'a', column: 2, contentColumn: 4, dashes: [2] }],
  ['- - x', { value: 'x', dashes: [0, 2], contentColumn: 4 }],
  ['  -', { value: '', dashes: [2] }],
  ['"a b": "c # d" # e', { key: 'a b', value: 'c # d' }],
  ['- http://a/b', { value: 'http://a/b' }],
  ['run: |- # text', { key: 'run', opensText: true }],
  ['a: b | c', { key: 'a', opensText: false }],
  ['---', { value: '---', dashes: [] }],
])('reads %j', (text, parts) => {
  expect(readLine(text)).toMatchObject(parts);
});

it('a line without a name has none', () => {
  expect(readLine('  - http://a/b').key).toBeUndefined();
});

const text = `inputs:
- id: one
  type: FORM
  inputs:
    - id: deep
- id: two
variables:
  a: 1
  b:
    c: 2
tasks:
  - id: first

    # remark
    type: T
  - type: U`;

it('finds the members of a map on both sides of a line, and of no other', () => {
  const lines = readLines(text);
  expect([...membersAround(lines, { line: 13, column: 4 })]).toEqual([
    ['id', 'first'],
    ['type', 'T'],
  ]);
  expect([...membersAround(lines, { line: 15, column: 4 })]).toEqual([]);
  expect([...membersAround(lines, { line: 0, column: 0 }).keys()]).toEqual(['variables', 'tasks']);
});

it('finds ids and names right below a name', () => {
  const lines = readLines(text.replaceAll('\n', '\r\n'));
  const at = (name: string) => topLevel(lines, name) ?? { line: -1, column: 0 };
  expect([idsBelow(lines, at('inputs')), namesBelow(lines, at('variables')), idsBelow(lines, at('tasks'))]).toEqual([
    ['one', 'two'],
    ['a', 'b'],
    ['first'],
  ]);
  expect(topLevel(lines, 'nothing')).toBeUndefined();
});
