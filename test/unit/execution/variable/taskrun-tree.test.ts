// Taskruns by what they run in.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import { createTaskRunTree } from '../../../../src/main/execution/variable/taskrun-tree.ts';

function run(id: string, parentTaskRunId?: string, current: TaskRun['state']['current'] = 'RUNNING'): TaskRun {
  return {
    id,
    taskId: id,
    attempts: [],
    state: { current, histories: [] },
    ...(parentTaskRunId === undefined ? {} : { parentTaskRunId }),
  };
}

it('knows what is below what, in order, and each as it stands now', () => {
  const tree = createTaskRunTree([run('a'), run('b', 'a')]);
  tree.put(run('c', 'a'));
  tree.put(run('b', 'a', 'SUCCESS'));
  expect(tree.runsBelow(undefined).all()).toEqual([run('a')]);
  expect(tree.runsBelow('a').all()).toEqual([run('b', 'a', 'SUCCESS'), run('c', 'a')]);
  expect(tree.runsBelow('c').all()).toEqual([]);
  expect(tree.find('c')).toEqual(run('c', 'a'));
});

it('forgets what runs in a taskrun, at any depth', () => {
  const tree = createTaskRunTree([run('a'), run('b', 'a'), run('c', 'b'), run('d')]);
  const forgotten = tree.forgetBelow('a');
  tree.put(run('e', 'a'));
  expect([forgotten, tree.find('c'), tree.runsBelow('b').all(), tree.runsBelow('a').all(), tree.find('d')]).toEqual([
    new Set(['b', 'c']),
    undefined,
    [],
    [run('e', 'a')],
    run('d'),
  ]);
});
