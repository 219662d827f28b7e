// What settles while somebody is busy.
import { expect, it } from 'vitest';
import { createArrivals } from '../../../src/main/plugin/arrivals.ts';

it('next() gives all that came together, in order, and waits for more', async () => {
  const arrivals = createArrivals<string>();
  arrivals.add(Promise.resolve('a'));
  arrivals.add(Promise.resolve().then(() => 'b'));
  const first = await arrivals.next();
  let settle: (value: string) => void = () => undefined;
  arrivals.add(
    new Promise((resolve) => {
      settle = resolve;
    }),
  );
  const second = arrivals.next();
  settle('c');
  expect([first, await second]).toEqual([['a', 'b'], ['c']]);
});
