// Where the line between two panes can stand.
import { expect, it } from 'vitest';
import { clampWidth, widthOfKey } from '../../../../src/renderer/component/split-width.ts';

const bounds = { min: 300, max: 800 };

it.each([
  [500.4, 500],
  [100, 300],
  [900, 800],
])('a width of %s is %s', (wanted, width) => {
  expect(clampWidth(wanted, bounds)).toBe(width);
});

it('the list keeps its least where there is no room for both', () => {
  expect(clampWidth(500, { min: 300, max: 200 })).toBe(300);
});

it.each([
  ['ArrowLeft', false, 484],
  ['ArrowRight', true, 564],
  ['Home', false, 300],
  ['End', false, 800],
  ['a', false, undefined],
])('%s, with Shift %s, leads to %s', (key, shiftKey, width) => {
  expect(widthOfKey({ key, shiftKey }, { ...bounds, width: 500 })).toBe(width);
});
