// The keys of the window.
import { expect, it } from 'vitest';
import { deeds, formatKeys, screenKeys, screens } from '../../../../src/renderer/palette/keys.ts';

it('each key does one thing', () => {
  const keys = [...screens, ...deeds, ...screenKeys].map((each) => each.keys).filter((key) => key !== '');
  expect(new Set(keys).size).toBe(keys.length);
});

it.each([
  ['mod+k', '⌘K'],
  ['mod+Enter', '⌘⏎'],
  ['?', '?'],
  ['Escape', 'Esc'],
])('formatKeys(%s)', (keys, shown) => {
  expect(formatKeys(keys)).toBe(shown);
});
