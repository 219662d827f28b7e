// The keys of a path, and which paths lead to the same place.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { PrintNode } from '../../../../src/main/expression/nodes.ts';
import { syntaxOf } from '../../../../src/main/expression/syntax-of.ts';
import { nodesOf } from '../../../../src/main/flow/lint/children-of.ts';
import { createKeyPaths, keyPathOf, meets } from '../../../../src/main/flow/lint/key-path.ts';

it.each([
  ['a', ['a']],
  ["a.b['c'][0]", ['a', 'b', 'c', '0']],
  ['a[b].c', ['a', '*', 'c']],
  ['a.b().c', ['a', '*', 'c']],
  ["'a'.b", undefined],
])('%s', (expression, keys) => {
  const syntax = syntaxOf(`{{ ${expression} }}`, switchesOf('1.3'));
  const print = syntax.ok ? nodesOf(syntax.value).find((node) => node instanceof PrintNode) : undefined;
  expect(print instanceof PrintNode ? keyPathOf(print.expression) : 'no template').toEqual(keys);
});

it.each([
  [['a'], ['a', 'b'], true],
  [['a', 'b', 'c'], ['a', 'b'], true],
  [['a', '*'], ['a', 'b'], true],
  [['a', 'c'], ['a', 'b'], false],
])('meets(%j, %j) is %s', (a, b, isMet) => {
  expect(meets(a, b)).toBe(isMet);
});

it.each([
  [['a'], true],
  [['a', 'b', 'd'], true],
  [['a', 'c'], false],
  [['a', '*', 'c'], true],
  [['e', 'f', 'h'], false],
  [['e', '*', 'g'], true],
  [['x'], false],
])('createKeyPaths() meets %j: %s', (path, isMet) => {
  const paths = createKeyPaths([
    ['a', 'b'],
    ['e', 'f', 'g'],
  ]);
  expect(paths.meet(path)).toBe(isMet);
});
