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
