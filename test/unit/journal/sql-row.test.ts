// Columns, checked for their kind.
import { expect, it } from 'vitest';
import { bytesOf, numberOf, textOf } from '../../../src/main/journal/sql-row.ts';

const row = { text: 'a', number: 1, bytes: Uint8Array.of(1), buffer: Uint8Array.of(2).buffer, nothing: null };

it('columns of the right kind are read', () => {
  expect([
    textOf(row, 'text'),
    numberOf(row, 'number'),
    [...bytesOf(row, 'bytes')],
    [...bytesOf(row, 'buffer')],
  ]).toEqual(['a', 1, [1], [2]]);
});

it.each([
  [() => textOf(row, 'number'), 'column "number" holds number, not what it should'],
  [() => numberOf(row, 'text'), 'column "text" holds string, not what it should'],
  [() => bytesOf(row, 'nothing'), 'column "nothing" holds object, not what it should'],
  [() => textOf(row, 'absent'), 'column "absent" holds undefined, not what it should'],
])('columns of a wrong kind are refused %#', (read, message) => {
  expect(read).toThrow(message);
});
