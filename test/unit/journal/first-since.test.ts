// The first record since an instant, over every driver.
import { describe, expect, it } from 'vitest';
import { prepareFirstSince } from '../../../src/main/journal/first-since.ts';
import { prepareDatabase } from '../../../src/main/journal/schema.ts';
import { prepareWrites } from '../../../src/main/journal/write-changes.ts';
import { availableDrivers } from './drivers.ts';
import { instant, sampleDelivery } from './sample-records.ts';

describe.each(availableDrivers())('the first delivery since an instant over %s', (_, openDriver) => {
  it.each([
    [0, 2],
    [10, 2],
    [11, 3],
    [20, 3],
    [31, 10],
  ])('since second %i begins behind the last that is older: %i', (second, sequence) => {
    const driver = openDriver(':memory:');
    prepareDatabase(driver, 'normal');
    const write = prepareWrites(driver);
    // Numbers are those of the journal, so that there are gaps between deliveries.
    for (const [number, at] of [
      [2, 10],
      [5, 20],
      [9, 30],
    ] as const) {
      write([{ type: 'delivery', number, stored: sampleDelivery(`d${number}`, { second: at }) }]);
    }
    expect(prepareFirstSince(driver, 'delivery')(instant(second))).toBe(sequence);
    driver.close();
  });

  it('is 0 where there is none', () => {
    const driver = openDriver(':memory:');
    prepareDatabase(driver, 'normal');
    expect(prepareFirstSince(driver, 'execution')(instant(0))).toBe(0);
    driver.close();
  });
});
