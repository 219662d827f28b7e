// Levels of YAML texts.
import { Parser } from 'yaml';
import { expect, test } from 'vitest';
import { findTooDeep } from '../../../src/main/flow/yaml-levels.ts';

test.each([
  ['a list in a list', '[[1]]', 3, undefined],
  ['a list too deep', '[[[1]]]', 3, 3],
  ['a map too deep', 'a:\n  b:\n    c: 1', 3, 15],
  ['a list in lines', '- - - 1', 3, 6],
  ['a key that is a list', '? [[1]]\n: 2', 3, 4],
  ['a hundred thousand brackets', '['.repeat(100_000), 1000, 1000],
])('findTooDeep() looks at %s', (_, source, levelsMax, offset) => {
  const [token] = new Parser().parse(source);
  expect(token === undefined ? undefined : findTooDeep(token, levelsMax)).toBe(offset);
});
