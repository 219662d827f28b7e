// Errors as values, and the table of their codes: what the code knows and what the document explains are the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assertNever, createError, errorCodes, fail, messageOf, ok } from '../../../src/main/contract/errors.ts';

it('docs/errors.md explains every code, once, in order, and no other', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/errors.md'), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  const cells = rows.map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  expect(cells.map(([, code]) => code)).toEqual(errorCodes.map((code) => `\`${code}\``));
  expect(cells.filter((row) => row.length !== 5 || row[2] === '' || row[3] === '')).toEqual([]);
});

it('an error has its place and details where they are known, and no empty members', () => {
  expect([
    createError('FLOW_INVALID', 'm'),
    createError('FLOW_INVALID', 'm', { file: 'a.yaml', line: 1 }, { other: 'b.yaml' }),
  ]).toEqual([
    { code: 'FLOW_INVALID', message: 'm' },
    { code: 'FLOW_INVALID', message: 'm', file: 'a.yaml', line: 1, details: { other: 'b.yaml' } },
  ]);
});

it('results are good or failed', () => {
  expect([ok(1), fail('x')]).toEqual([
    { ok: true, value: 1 },
    { ok: false, error: 'x' },
  ]);
});

it.each([
  [new Error('message'), 'message'],
  ['text', 'text'],
  [undefined, 'undefined'],
])('messageOf(%s) is what was thrown, in words', (thrown, message) => {
  expect(messageOf(thrown)).toBe(message);
});

it('assertNever() throws for a variant that cannot be', () => {
  // What the compiler forbids is what this test has to do.
  expect(() => assertNever('x' as never)).toThrow('Unexpected variant: "x"');
});
