// Reading JSON by positions: the same values as the parser finds, every digit as it was received.
import { expect, it } from 'vitest';
import { scanChildren, scanNode, textOf } from '../../../../src/renderer/json/scan-json.ts';
import { allNodes, oddPayload } from './payload.ts';

it('every leaf of an odd payload has the text that was received', () => {
  const leaves = allNodes(oddPayload, []).filter(({ node }) => node.size === 0);
  const read = Object.fromEntries(
    leaves.map(({ path, node }) => [path.join('/'), oddPayload.slice(node.start, node.end)]),
  );
  expect(read).toMatchObject({
    id: '12345678901234567890',
    price: '1.10',
    none: 'null',
    'list/0/1/0': '2',
    'list/3': String.raw`" , ] } \" [ { "`,
    empty: '{}',
    'list/2': '[]',
  });
  expect(leaves).toHaveLength(49);
});

it.each([
  ['{}', 'map', 0],
  ['[]', 'list', 0],
  ['[ ]', 'list', 0],
  ['{"a":1}', 'map', 1],
  ['[1,[2,3],{"a":4,"b":5}]', 'list', 3],
  ['["]",","]', 'list', 2],
  [String.raw`["\\",1]`, 'list', 2],
  ['  "x"', 'string', 0],
  ['-1.5e3', 'number', 0],
  ['true', 'boolean', 0],
  ['null', 'null', 0],
])('%s is a %s of %i', (text, kind, size) => {
  const node = scanNode(text);
  expect({ kind: node.kind, size: node.size, whole: text.slice(node.start, node.end) }).toEqual({
    kind,
    size,
    whole: text.trim(),
  });
});

it('doubled members are all there', () => {
  const text = '{"a":1,"a":2}';
  expect(scanChildren(text, scanNode(text)).map(({ key, start }) => [key, text[start]])).toEqual([
    ['a', '1'],
    ['a', '2'],
  ]);
});

it('textOf() resolves escapes', () => {
  const text = String.raw`"a\nb\u00e9\"\\"`;
  expect(textOf(text, scanNode(text))).toBe('a\nbé"\\');
});

it('text that breaks off ends where it ends', () => {
  const broken = ['{"a":[1,2', '"abc', '{"a', '[', '{"a":'];
  expect(broken.map((text) => scanNode(text).end <= text.length + 1)).toEqual([true, true, true, true, true]);
  expect(broken.map((text) => scanChildren(text, scanNode(text)).length)).toEqual([1, 0, 1, 0, 1]);
});
