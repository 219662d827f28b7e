// Which row of a list a key leads to.
import { expect, it } from 'vitest';
import { rowOfKey } from '../../../../src/renderer/component/list-keys.ts';

it.each([
  ['ArrowDown', 4],
  ['ArrowUp', 2],
  ['Home', 0],
  ['End', 20],
  ['PageDown', 13],
  ['PageUp', -7],
  ['Enter', undefined],
])('%s leads from the fourth row to %s', (key, row) => {
  expect(rowOfKey(key, { selected: 3, last: 20 })).toBe(row);
});
