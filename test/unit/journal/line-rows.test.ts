// Lines of one commit share a row; each is found by its own number all the same.
import { expect, it } from 'vitest';
import { linesOf, prepareLineCount, prepareLineRemoval, prepareLineRows } from '../../../src/main/journal/line-rows.ts';
import { prepareDatabase } from '../../../src/main/journal/schema.ts';
import { availableDrivers } from './drivers.ts';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { sampleLog } from './sample-records.ts';

it.each(availableDrivers())('lines of one execution share a row of 64 at most, over %s', (_, open) => {
  const driver = open(':memory:');
  prepareDatabase(driver, 'normal');
  const lines = Array.from({ length: 70 }, (_line, index) => sampleLog(index < 66 ? 'e1' : 'e2', `line ${index}`));
  prepareLineRows(driver, 'log')(lines.map((line, index) => ({ number: index + 1, line })));
  const rows = driver.prepare('SELECT number, execution_id, document FROM log ORDER BY number').all([]);
  const count = prepareLineCount(driver, 'log');
  expect({
    rows: rows.map((row) => [row['number'], row['execution_id'], linesOf(row).length]),
    lines: rows.flatMap(linesOf).map(({ line }) => line),
    counts: [count('e1'), count('e2'), count('e3')],
  }).toEqual({
    rows: [
      [64, 'e1', 64],
      [66, 'e1', 2],
      [70, 'e2', 4],
    ],
    lines,
    counts: [66, 4, 0],
  });
  prepareLineRemoval(driver, 'log')('e1');
  expect([count('e1'), count('e2')]).toEqual([0, 4]);
  driver.close();
});

it.each(availableDrivers())('a row of an older version is one line, and counts as one, over %s', (_, open) => {
  const driver = open(':memory:');
  prepareDatabase(driver, 'normal');
  const line = sampleLog('e1', '[a]');
  driver.prepare('INSERT INTO log VALUES (?, ?, ?)').run([5, 'e1', JSON.stringify(line)]);
  const row = driver.prepare('SELECT number, document FROM log').get([]) ?? {};
  expect([linesOf(row), prepareLineCount(driver, 'log')('e1')]).toEqual([[{ number: 5, line }], 1]);
  driver.close();
});

describeEachStorage('a listener that comes back in the middle of a row', ({ storage, write }) => {
  it('hears of the lines behind its number alone', () => {
    const logs = ['a', 'b', 'c'].map((message) => sampleLog('e1', message));
    write(...logs.map((log, index) => ({ type: 'log', number: index + 1, log }) as const));
    expect([0, 1, 2, 3].map((since) => valueOf(storage().changedSince(since, 10)).map(({ number }) => number))).toEqual(
      [[1, 2, 3], [2, 3], [3], []],
    );
  });
});
