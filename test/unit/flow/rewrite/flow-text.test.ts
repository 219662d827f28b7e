// Nodes with places, and edits.
import { expect, it, test } from 'vitest';
import { applyEdits, memberOf, readFlowText, removeMember } from '../../../../src/main/flow/rewrite/flow-text.ts';

test.each([
  ['a: 1\nb: 2\nc: 3\n', 'a: 1\nc: 3\n'],
  ['a: 1\r\nb: 2\r\n', 'a: 1\r\n'],
  ['a: 1\nb: 2', 'a: 1\n'],
  ['b: 2\nc: 3\n', 'c: 3\n'],
  ['{a: 1, b: 2}', '{a: 1}'],
  ['{b: 2, c: 3}', '{c: 3}'],
  ['a: 1\nb: |\n  x\n  y\nc: 3\n', 'a: 1\nc: 3\n'],
  ['b: 2\n', undefined],
  ['a: 1\nb: 2 # c\n', undefined],
  ['b: 2\n# c\nc: 3\n', undefined],
])('%j without its b', (source, written) => {
  const text = readFlowText(source);
  const member = text === undefined ? undefined : memberOf(text.root, 'b');
  const edit = text === undefined || member === undefined ? undefined : removeMember(text, text.root, member);
  expect(edit === undefined ? undefined : applyEdits(source, [edit])).toBe(written);
});

it('a text that is no map is none', () => {
  expect(['- a', 'a', ''].map(readFlowText)).toEqual([undefined, undefined, undefined]);
});
