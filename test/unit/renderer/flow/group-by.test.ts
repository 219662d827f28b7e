// Rows by what they have in common.
import { expect, it } from 'vitest';
import { groupBy } from '../../../../src/renderer/flow/group-by.ts';

it('groups in the order in which rows and keys come', () => {
  expect([...groupBy(['bb', 'a', 'cc', 'b'], ({ length }) => length)]).toEqual([
    [2, ['bb', 'cc']],
    [1, ['a', 'b']],
  ]);
});
