// Pieces of all deliveries, newest first.
import { expect, it } from 'vitest';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { sampleDelivery } from './sample-records.ts';

describeEachStorage('a scan', ({ storage, write }) => {
  it('goes back piece by piece, with headers where they are wanted', () => {
    write(
      ...['a', 'b', 'c'].map((id, index) => ({
        type: 'delivery' as const,
        number: index + 1,
        stored: sampleDelivery(id),
      })),
    );
    const scan = (before: number | undefined, withHeaders: boolean) =>
      valueOf(storage().scanDeliveries({ ...(before === undefined ? {} : { before }), limit: 2, withHeaders })).map(
        ({ position, delivery, headers }) => [position, delivery.id, headers.length],
      );
    expect([scan(undefined, false), scan(2, true), scan(1, true)]).toEqual([
      [
        [3, 'c', 0],
        [2, 'b', 0],
      ],
      [[1, 'a', 2]],
      [],
    ]);
  });
});
