// The move from the oldest version to the newest.
import { expect, it } from 'vitest';
import { moveToNewest } from '../../../src/main/flow/newest-move.ts';

it('moveToNewest() rewrites what only the oldest version takes', () => {
  expect([moveToNewest('inputs: [{name: a}]').rewritten, moveToNewest('id: a').replacements]).toEqual([
    'inputs: [{id: a}]',
    [],
  ]);
});

it('moveToNewest() leaves out what is not wanted', () => {
  expect(moveToNewest('inputs: [{name: a}, {name: b}]', [1]).rewritten).toBe('inputs: [{id: a}, {name: b}]');
});
