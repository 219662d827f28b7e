// The move from the oldest version to the newest.
import { expect, it } from 'vitest';
import { moveToNewest } from '../../../src/main/flow/newest-move.ts';

it('moveToNewest() rewrites what only the oldest version takes', () => {
  expect([moveToNewest('inputs: [{name: a}]').rewritten, moveToNewest('id: a').replacements]).toEqual([
    'inputs: [{id: a}]',
    [],
  ]);
});
