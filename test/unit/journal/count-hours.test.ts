// Deliveries of a day, counted by flow and hour, over every storage.
import { expect, it } from 'vitest';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { instant, sampleDelivery } from './sample-records.ts';

const hour = 3600;
const namespace = 'company.team';
const flows = [
  { namespace, id: 'hello' },
  { namespace, id: 'old' },
  { namespace, id: 'never' },
];

describeEachStorage('counting what came by hour', ({ storage, write }) => {
  /** Deliveries by flow and second, in order; without an execution it started nothing. */
  function arrive(all: readonly (readonly [flowId: string, second: number, executionId?: string])[]): void {
    all.forEach(([flowId, second, executionId], index) => {
      const number = index + 1;
      const options = { flowId, second, ...(executionId === undefined ? {} : { executionId }) };
      write({ type: 'delivery', number, stored: sampleDelivery(`d${number}`, options) });
    });
  }
  const shown = (at: string): readonly string[] =>
    valueOf(storage().recentDeliveries({ flows, at })).map(
      ({ id, hours, lastAt }) =>
        `${id} ${hours.map(({ executed, others }) => `${executed}/${others}`).join(' ')} ${lastAt ?? '–'}`,
    );

  it('tells what was executed from what was not, hour by hour of the clock', () => {
    arrive([
      ['old', 10],
      ['hello', hour - 1, 'e0'],
      ['hello', hour, 'e1'],
      ['hello', 2 * hour - 1],
      ['hello', 24 * hour, 'e2'],
      ['hello', 24 * hour + 5, 'e3'],
      ['hello', 24 * hour + 9],
    ]);
    // The last hour is the one from 00:00; the first is that from 01:00 of the day before.
    expect(shown(instant(24 * hour + 600))).toEqual([
      `hello 1/1 ${'0/0 '.repeat(22)}2/1 ${instant(24 * hour + 9)}`,
      `old  ${instant(10)}`,
      'never  –',
    ]);
  });

  it('leaves out what is older than a day, and finds nothing in an empty journal', () => {
    expect(shown(instant(0))).toEqual(['hello  –', 'old  –', 'never  –']);
    arrive([['hello', 0, 'e1']]);
    expect(shown(instant(30 * hour))).toEqual([`hello  ${instant(0)}`, 'old  –', 'never  –']);
  });
});
