// Services that begin again for each rendering.
import { expect, it } from 'vitest';
import { createSameChance } from '../../../src/main/api/same-chance.ts';

function open() {
  let count = 0;
  const next = (): number => ++count;
  return createSameChance({
    nowNanos: () => BigInt(next()),
    random: next,
    newId: () => `id-${next()}`,
    timeZone: 'UTC',
  });
}

it('each rendering gets the same, in the same order', () => {
  const begin = open();
  const draw = () => {
    const { nowNanos, random, newId } = begin();
    return [nowNanos(), random(), newId(), random(), nowNanos()];
  };
  expect(draw()).toEqual(draw());
});

it('one that draws more goes on from there', () => {
  const begin = open();
  const [first, second] = [begin(), begin()];
  const before = [first.random(), first.random()];
  expect([[second.random(), second.random()], second.random() > (before[1] ?? 0)]).toEqual([before, true]);
});

it('what is neither time nor chance is passed on', () => {
  expect(open()().timeZone).toBe('UTC');
});

it('beyond ten thousand numbers each has its own', () => {
  const begin = open();
  const drawn = [begin(), begin()].map(({ random }) => {
    for (let count = 0; count < 10_000; count++) random();
    return random();
  });
  expect(drawn[0]).not.toBe(drawn[1]);
});
