// The taskruns of a record.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../src/main/contract/model.ts';
import { createTaskRunList } from '../../../src/main/execution/taskrun-list.ts';

const run = (id: string, value?: string): TaskRun => ({
  id,
  taskId: id,
  ...(value === undefined ? {} : { value }),
  attempts: [],
  state: { current: 'RUNNING', histories: [] },
});

it('is worth telling at each change while it is short, and when a part has changed once it is long', () => {
  const list = createTaskRunList([run('a')]);
  list.put(run('a', 'x'));
  const short = [list.hasUntold('due'), list.hasUntold('all')];
  list.told();
  const told = [list.hasUntold('due'), list.hasUntold('all')];
  for (let index = 0; index < 1600; index++) list.put(run(`r${index}`));
  list.told();
  const long = Array.from({ length: 101 }, (_, index) => {
    list.put(run(`r${index}`, 'x'));
    return list.hasUntold('due');
  });
  expect([short, told, list.hasUntold('all'), long.indexOf(true)]).toEqual([[true, true], [false, false], true, 100]);
});

it('replaces at its place, adds at the end, and leaves alone what was given out', () => {
  const list = createTaskRunList([run('a'), run('b')]);
  const before = list.current();
  list.put(run('a', 'x'));
  list.put(run('c'));
  list.remove(new Set(['b']));
  expect([before, list.current()]).toEqual([
    [run('a'), run('b')],
    [run('a', 'x'), run('c')],
  ]);
});
