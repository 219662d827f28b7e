// Ids: their shape, and that they differ.
import { expect, it } from 'vitest';
import { createNewId } from '../../../src/main/execution/new-id.ts';

it('createNewId() gives 22 letters and digits, none of them twice', () => {
  const newId = createNewId();
  const ids = Array.from({ length: 1000 }, newId);
  expect([ids.every((id) => /^[0-9A-Za-z]{22}$/.test(id)), new Set(ids).size]).toEqual([true, 1000]);
});
