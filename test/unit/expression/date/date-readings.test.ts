// Patterns and zones that were read already.
import { describe, expect, it } from 'vitest';
import { createDateReadings } from '../../../../src/main/expression/date/date-readings.ts';

describe('createDateReadings()', () => {
  it('reads a format and a zone once', () => {
    const readings = createDateReadings();
    expect([
      readings.format('yyyy') === readings.format('yyyy'),
      readings.zone('UTC') === readings.zone('UTC'),
    ]).toEqual([true, true]);
  });

  it('keeps no more than so many', () => {
    const readings = createDateReadings();
    const first = readings.format("'0'");
    for (let count = 1; count <= 500; count++) readings.format(`'${count}'`);
    expect(readings.format("'0'") === first).toBe(false);
  });
});
