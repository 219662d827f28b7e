// The counts of the batches of a ForEachItem. Source: `foreachitem` in the recorded runs of Kestra 1.3.19.
import { describe, expect, it } from 'vitest';
import type { StateName } from '../../../../src/main/contract/state.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { createBatchCounts } from '../../../../src/main/plugin/for-each-item/batch-counts.ts';

function count(total: number, ends: readonly StateName[]) {
  const counts = createBatchCounts(total);
  for (const end of ends) {
    counts.begin();
    counts.end(end);
  }
  return counts;
}

describe('createBatchCounts()', () => {
  it('counts each state that was gone through', () => {
    expect(count(3, ['SUCCESS', 'FAILED']).outputs()).toEqual(
      new Map<string, JsonValue>([
        ['iterations', new Map([['CREATED', 1], ['RUNNING', 0], ['SUCCESS', 1], ['FAILED', 1]])], // prettier-ignore
        ['numberOfBatches', 3],
      ]),
    );
  });

  it.each<[readonly StateName[], StateName]>([
    [['SUCCESS', 'SUCCESS'], 'SUCCESS'],
    [['WARNING', 'SUCCESS'], 'WARNING'],
    [['WARNING', 'KILLED'], 'KILLED'],
    [['KILLED', 'FAILED'], 'FAILED'],
    [['PAUSED'], 'SUCCESS'],
  ])('makes of %j a %s', (ends, expected) => {
    expect(count(ends.length, ends).state()).toBe(expected);
  });
});
