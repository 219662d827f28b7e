// How the build writes spreads, and that they mean what they meant.
import { expect, it } from 'vitest';
import { cheapenSpreads } from '../../cheap-spreads.ts';

it.each([
  ['what goes on behind a spread', 'f({ ...a, b, c: 1 })', 'f({ ...{}, ...a, b, c: 1 })'],
  ['a spread behind a spread', 'f({...a, ...b})', 'f({...{}, ...a, ...b})'],
  ['objects within objects', 'f({ ...a, b: { ...c, d } })', 'f({ ...{}, ...a, b: { ...{}, ...c, d } })'],
  ['a spread of an object', 'f({ ...{ ...a, b }, c })', 'f({ ...{}, ...{ ...{}, ...a, b }, c })'],
  ['a copy', 'f({ ...a })', 'f({ ...a })'],
  ['a spread behind something', 'f({ b, ...a })', 'f({ b, ...a })'],
  [
    'lists, parameters and what is taken apart',
    'const { a, ...b } = f(...c, [...d, e])',
    'const { a, ...b } = f(...c, [...d, e])',
  ],
])('%s', (_name, code, written) => {
  expect(cheapenSpreads('chunk.js', code)).toBe(written);
});

it('behind characters that take two places', () => {
  expect(cheapenSpreads('chunk.js', "const t = '🙂é'; f({ ...a, b });")).toBe(
    "const t = '🙂é'; f({ ...{}, ...a, b });",
  );
});
