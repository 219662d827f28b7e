// The part of the port that is no driver.
import { expect, it } from 'vitest';
import { inTransaction, type SqlDriver, sqliteCodeOf } from '../../../src/main/journal/sql-driver.ts';

it.each([
  ['libsql, extended', { rawCode: 1555, code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }, 19],
  ['node:sqlite, extended', { errcode: 779, code: 'ERR_SQLITE_ERROR' }, 11],
  ['plain', { rawCode: 5 }, 5],
  ['another error', new Error('x'), undefined],
  ['a code that is text', { errcode: '5' }, undefined],
  ['null', null, undefined],
  ['text', 'SQLITE_BUSY', undefined],
])('sqliteCodeOf() knows a code of %s', (_, thrown, code) => {
  expect(sqliteCodeOf(thrown)).toBe(code);
});

it('inTransaction() tells what came first where the rollback fails too', () => {
  const executed: string[] = [];
  const driver: Pick<SqlDriver, 'exec'> = {
    exec: (sql) => {
      executed.push(sql);
      if (sql === 'ROLLBACK') throw new Error('cannot rollback - no transaction is active');
    },
  };
  const fails = () =>
    inTransaction(driver, () => {
      throw new Error('database or disk is full');
    });
  expect(fails).toThrow('database or disk is full');
  expect(executed).toEqual(['BEGIN IMMEDIATE', 'ROLLBACK']);
});
