// Files that claim names.
import { expect, test } from 'vitest';
import { createFlowClaims } from '../../../src/main/flow/flow-claims.ts';

test('a name belongs to the first of its files by path, in whatever order they came', () => {
  const claims = createFlowClaims();
  const others = [claims.add('x', 'b.yaml'), claims.add('x', 'a.yaml'), claims.add('x', 'a.yaml')];
  expect([others, claims.owner('x')]).toEqual([[[], ['b.yaml'], ['b.yaml']], 'a.yaml']);
});

test('a name passes to the next file, and is free when none is left', () => {
  const claims = createFlowClaims();
  claims.add('x', 'a.yaml');
  claims.add('x', 'b.yaml');
  const left = claims.remove('x', 'a.yaml');
  const owner = claims.owner('x');
  expect([left, owner, claims.remove('x', 'b.yaml'), claims.owner('x')]).toEqual([['b.yaml'], 'b.yaml', [], undefined]);
});
