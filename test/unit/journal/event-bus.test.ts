// Who hears what.
import { expect, it } from 'vitest';
import type { ErrorValue } from '../../../src/main/contract/errors.ts';
import type { CoreEvent } from '../../../src/main/contract/events.ts';
import { createEventBus } from '../../../src/main/journal/event-bus.ts';

const event = (number: number): CoreEvent => ({ type: 'flow.removed', file: 'a.yaml', number });

function busWithProblems() {
  const problems: ErrorValue[] = [];
  return { bus: createEventBus((problem) => problems.push(problem)), problems };
}

it('a listener hears first what is replayed, then all behind its number, until it ends', () => {
  const { bus } = busWithProblems();
  const heard: number[] = [];
  const end = bus.add(({ number }) => heard.push(number), [event(2), event(3)], 5);
  for (const number of [4, 5, 6, 7]) bus.publish(event(number));
  const before = bus.hasListeners();
  end();
  bus.publish(event(8));
  expect([heard, before, bus.hasListeners()]).toEqual([[2, 3, 6, 7], true, false]);
});

it('one function may listen twice, and ends one by one', () => {
  const { bus } = busWithProblems();
  const heard: number[] = [];
  const listener = ({ number }: CoreEvent) => heard.push(number);
  const end = bus.add(listener, [], 0);
  bus.add(listener, [], 0);
  bus.publish(event(1));
  end();
  end();
  bus.publish(event(2));
  expect(heard).toEqual([1, 1, 2]);
});

it('a listener that throws is reported and harms nobody, in a replay too', () => {
  const { bus, problems } = busWithProblems();
  const heard: number[] = [];
  const fails = (): void => {
    throw new Error('window is gone');
  };
  bus.add(fails, [event(1)], 1);
  bus.add(({ number }) => heard.push(number), [], 1);
  bus.publish(event(2));
  expect([heard, problems.map(({ code, message }) => `${code} ${message}`)]).toEqual([
    [2],
    Array.from({ length: 2 }, () => 'INTERNAL Cannot announce flow.removed: a listener failed: window is gone'),
  ]);
});
