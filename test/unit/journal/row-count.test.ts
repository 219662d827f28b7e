// The count of a table goes with what is added and what is said to be removed.
import { describe, expect, it } from 'vitest';
import { prepareRowCount } from '../../../src/main/journal/row-count.ts';
import { availableDrivers } from './drivers.ts';

describe.each(availableDrivers())('prepareRowCount() over %s', (_, openDriver) => {
  it('counts what was added, takes off what was noted, and counts all anew once it is to forget', () => {
    const driver = openDriver(':memory:');
    driver.exec('CREATE TABLE execution (sequence INTEGER PRIMARY KEY)');
    const rows = prepareRowCount(driver, 'execution');
    const counts = [rows.count()];
    driver.exec('INSERT INTO execution VALUES (3), (5), (9)');
    counts.push(rows.count(), rows.count());
    driver.exec('DELETE FROM execution WHERE sequence = 3');
    rows.noteRemoved();
    driver.exec('INSERT INTO execution VALUES (10)');
    counts.push(rows.count());
    driver.exec('DELETE FROM execution WHERE sequence > 5');
    rows.forget();
    counts.push(rows.count());
    driver.close();
    expect(counts).toEqual([0, 3, 3, 3, 1]);
  });
});
