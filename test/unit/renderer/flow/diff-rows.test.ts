// Lines in which two texts differ.
import { expect, it } from 'vitest';
import { diffRows } from '../../../../src/renderer/flow/diff-rows.ts';

it('diffRows() numbers lines in both texts and leaves out what is far from a change', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`);
  const after = lines.flatMap((line) => (line === 'line 6' ? ['new 6', 'new 6b'] : [line]));
  expect(diffRows(`${lines.join('\n')}\n`, `${after.join('\n')}\n`)).toEqual([
    { kind: 'gap', text: 'Line 3' },
    { kind: 'same', before: 3, after: 3, text: 'line 3' },
    { kind: 'same', before: 4, after: 4, text: 'line 4' },
    { kind: 'same', before: 5, after: 5, text: 'line 5' },
    { kind: 'removed', before: 6, text: 'line 6' },
    { kind: 'added', after: 6, text: 'new 6' },
    { kind: 'added', after: 7, text: 'new 6b' },
    { kind: 'same', before: 7, after: 8, text: 'line 7' },
    { kind: 'same', before: 8, after: 9, text: 'line 8' },
    { kind: 'same', before: 9, after: 10, text: 'line 9' },
  ]);
});

it.each([
  ['the same text', 'a\n', 'a\n', []],
  ['a last line without a break', 'a', 'b', ['gap', 'removed', 'added']],
])('%s', (_, before, after, kinds) => {
  expect(diffRows(before, after).map(({ kind }) => kind)).toEqual(kinds);
});
