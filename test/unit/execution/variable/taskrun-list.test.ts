// The taskruns of a record.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import { createTaskRunList } from '../../../../src/main/execution/variable/taskrun-list.ts';
import { firstTaskRunsMax, noneBehind } from '../../../../src/main/journal/task-run-rows.ts';

const run = (id: string, value?: string): TaskRun => ({
  id,
  taskId: id,
  ...(value === undefined ? {} : { value }),
  attempts: [],
  state: { current: 'RUNNING', histories: [] },
});

const runs = (count: number): readonly TaskRun[] => Array.from({ length: count }, (_, index) => run(`r${index}`));

it('tells of the first taskruns, and of those behind them that have changed since', () => {
  const list = createTaskRunList([]);
  const all = runs(firstTaskRunsMax + 3);
  for (const taskRun of all) list.put(taskRun);
  list.tell();
  const isUntold = list.hasUntold();
  const [first] = all;
  const changed = run(`r${firstTaskRunsMax + 1}`, 'x');
  list.put(changed);
  list.remove(new Set(['r0', `r${firstTaskRunsMax + 2}`]));
  list.put(run('new'));
  const told = { isUntold, first: first?.id, now: list.tell(), again: list.tell().behind };
  expect(told).toEqual({
    isUntold: false,
    first: 'r0',
    now: {
      isListChanged: true,
      taskRunList: all.slice(1, firstTaskRunsMax),
      behind: {
        put: [
          { place: firstTaskRunsMax + 1, taskRun: changed },
          { place: firstTaskRunsMax + 3, taskRun: run('new') },
        ],
        removed: [firstTaskRunsMax + 2],
      },
    },
    again: noneBehind,
  });
});

it.each([
  ['was begun with', () => createTaskRunList(runs(20))],
  [
    'the journal could not keep',
    () => {
      const list = createTaskRunList([]);
      for (const taskRun of runs(20)) list.put(taskRun);
      list.tell();
      list.untell();
      return list;
    },
  ],
])('tells all of what it %s, and gives places anew', (_, open) => {
  const list = open();
  list.remove(new Set(['r1']));
  const whole = list.tell();
  list.put(run('r19', 'x'));
  const before = runs(20).filter(({ id }) => id !== 'r1');
  const put = [{ place: 18, taskRun: run('r19', 'x') }];
  expect([whole, list.tell().behind]).toEqual([
    { taskRunList: before, isListChanged: true },
    { put, removed: [] },
  ]);
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

it.each([
  ['one of the first', 'r3', true],
  ['one behind them', 'r18', false],
])('a change of %s tells whether the list itself has changed', (_, id, isListChanged) => {
  const list = createTaskRunList(runs(20));
  list.tell();
  list.put(run(id, 'x'));
  expect(list.tell().isListChanged).toBe(isListChanged);
});
