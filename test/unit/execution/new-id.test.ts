// Ids: their shape, and that they differ.
import { expect, it } from 'vitest';
import { newId } from '../../../src/main/execution/new-id.ts';

it('newId() makes 20 to 22 letters and digits, none of them twice', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect([ids.every((id) => /^[0-9A-Za-z]{20,22}$/.test(id)), new Set(ids).size]).toEqual([true, 1000]);
});
