// Ids: their shape, and that they differ.
import { expect, it } from 'vitest';
import { createNewId } from '../../../src/main/execution/new-id.ts';

it('createNewId() gives 22 letters and digits, none of them twice', () => {
  const newId = createNewId(() => 1_700_000_000_000);
  const ids = Array.from({ length: 1000 }, newId);
  expect([ids.every((id) => /^[0-9A-Za-z]{22}$/.test(id)), new Set(ids).size]).toEqual([true, 1000]);
});

it('createNewId() gives ids whose last 7 places are in the order of their time', () => {
  const times = [0, 1, 61, 62, 1_700_000_000_000, 1_700_000_000_001, 3_000_000_000_000];
  const ends = times.map((ms) => createNewId(() => ms)().slice(15));
  expect([ends[0], ends.toSorted()]).toEqual(['0000000', ends]);
});

it('createNewId() keeps ids in the order of their making where the clock goes back', () => {
  const times = [1_700_000_000_000, 1_600_000_000_000, 1_700_000_000_001];
  const newId = createNewId(() => times.shift() ?? 0);
  const ends = [newId(), newId(), newId()].map((id) => id.slice(15));
  expect([ends[1] === ends[0], ends.toSorted()]).toEqual([true, ends]);
});
