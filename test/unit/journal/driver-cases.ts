// What both drivers must do alike; the differences between the two are hidden below the port.
import { describe, expect, it, onTestFinished } from 'vitest';
import { inTransaction, type OpenDriver, sqliteCodeOf } from '../../../src/main/journal/sql-driver.ts';
import { bytesOf, numberOf, textOf } from '../../../src/main/journal/sql-row.ts';

/** Runs the cases over one driver. */
export function describeDriver(name: string, open: OpenDriver): void {
  describe(`the driver ${name}`, () => {
    const openTable = () => {
      const driver = open(':memory:');
      onTestFinished(() => driver.close());
      driver.exec('CREATE TABLE record (id INTEGER PRIMARY KEY, name TEXT, body BLOB) STRICT; SELECT 1');
      const insert = driver.prepare('INSERT INTO record VALUES (?, ?, ?)');
      const all = driver.prepare('SELECT * FROM record ORDER BY id');
      return { driver, insert, ids: () => all.all([]).map((row) => numberOf(row, 'id')), all };
    };

    it('binds and reads every kind of value', () => {
      const { insert, all } = openTable();
      const bytes = new Uint8Array([9, 0, 255, 9]).subarray(1, 3);
      insert.run([Number.MAX_SAFE_INTEGER, 'é😀\n"', bytes]);
      insert.run([1n, '', new Uint8Array()]);
      insert.run([0, null, null]);
      const [empty, second, last] = all.all([]);
      expect([empty?.['name'], empty?.['body']]).toEqual([null, null]);
      expect([textOf(second ?? {}, 'name'), [...bytesOf(second ?? {}, 'body')]]).toEqual(['', []]);
      expect([numberOf(last ?? {}, 'id'), textOf(last ?? {}, 'name'), [...bytesOf(last ?? {}, 'body')]]).toEqual([
        Number.MAX_SAFE_INTEGER,
        'é😀\n"',
        [0, 255],
      ]);
    });

    it('answers one row, or undefined', () => {
      const { driver, insert } = openTable();
      insert.run([1, 'one', null]);
      const select = driver.prepare('SELECT name FROM record WHERE id = ? LIMIT ?');
      expect([textOf(select.get([1, 1]) ?? {}, 'name'), select.get([2, 1])]).toEqual(['one', undefined]);
    });

    it('tells how many rows a statement has changed, and none where a row was there already', () => {
      const { driver, insert } = openTable();
      const again = driver.prepare('INSERT INTO record VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
      const row = [1, 'one', null] as const;
      const remove = driver.prepare('DELETE FROM record WHERE id < ?');
      expect([insert.run(row), again.run(row), insert.run([2, 'two', null]), remove.run([9])]).toEqual([1, 0, 1, 2]);
    });

    it('does a transaction whole or not at all, and is usable after one that failed', () => {
      const { driver, insert, ids } = openTable();
      inTransaction(driver, () => insert.run([1, null, null]));
      const fails = () =>
        inTransaction(driver, () => {
          insert.run([2, null, null]);
          insert.run([1, null, null]);
        });
      expect(fails).toThrow('UNIQUE constraint failed: record.id');
      inTransaction(driver, () => insert.run([3, null, null]));
      expect(ids()).toEqual([1, 3]);
    });

    it('says what SQLite says when the disk is full, though the transaction is gone by itself', () => {
      const { driver, insert, ids } = openTable();
      driver.exec('PRAGMA max_page_count = 10');
      let code: number | undefined;
      try {
        inTransaction(driver, () => {
          for (let id = 1; id < 1000; id += 1) insert.run([id, 'x'.repeat(1000), null]);
        });
      } catch (error) {
        code = sqliteCodeOf(error);
      }
      expect([code, ids()]).toEqual([13, []]);
    });
  });
}
