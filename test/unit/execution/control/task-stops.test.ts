// What stops the tasks of an execution, and what does not.
import { expect, it } from 'vitest';
import { createTaskStops } from '../../../../src/main/execution/control/task-stops.ts';

function open() {
  const all = new AbortController();
  const stops = createTaskStops(all.signal);
  const halted: string[] = [];
  const one = stops.open(() => halted.push(`one, stopped before: ${one.signal().aborted}`));
  const other = stops.open(() => halted.push('other'));
  return { all, stops, one, other, halted, stopped: () => [one.signal().aborted, other.signal().aborted] };
}

it('an execution that is halted stops its own tasks, and is told of it once, before', () => {
  const { one, other, halted, stopped } = open();
  one.halt();
  one.halt();
  expect([stopped(), one.isHalted(), other.isHalted(), halted]).toEqual([
    [true, false],
    true,
    false,
    ['one, stopped before: false'],
  ]);
});

it('the end of the program stops the tasks of all that run or begin, and halts none', () => {
  const { all, stops, one, other, halted, stopped } = open();
  one.close();
  all.abort();
  expect([stopped(), other.isHalted(), halted]).toEqual([[false, true], false, []]);
  expect(stops.open(() => undefined).signal().aborted).toBe(true);
});
