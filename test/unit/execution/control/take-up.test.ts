// What becomes of the taskruns of an execution that is taken up.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import { createState, type StateName } from '../../../../src/main/contract/state.ts';
import { takeUp } from '../../../../src/main/execution/control/take-up.ts';
import { createTaskRunTree } from '../../../../src/main/execution/variable/taskrun-tree.ts';
import { createTask } from '../example-flow.ts';

const before = '2026-01-01T00:00:00Z';
const date = '2026-01-01T00:00:01Z';

function run(id: string, state: StateName, parentTaskRunId?: string): TaskRun {
  const parent = parentTaskRunId === undefined ? {} : { parentTaskRunId };
  return { id, taskId: id, attempts: [], outputs: '{"a":1}', state: createState(before, state), ...parent };
}

const plugin = 'io.kestra.plugin.core';
const types = {
  holder: `${plugin}.flow.Sequential`,
  folder: `${plugin}.flow.WorkingDirectory`,
  sub: `${plugin}.flow.Subflow`,
};

it.each([
  [
    'a task runs once more in what it ran in',
    [run('holder', 'FAILED'), run('t', 'FAILED', 'holder')],
    'holder RUNNING, t RESTARTED',
  ],
  ['what has ended well stays', [run('t', 'SUCCESS'), run('x', 'FAILED')], 't SUCCESS, x RESTARTED'],
  ['a task that failed before any in it begins anew', [run('holder', 'FAILED'), run('t', 'SUCCESS', 'holder')], ''],
  ['a folder is gone with all that worked in it', [run('folder', 'FAILED'), run('t', 'FAILED', 'folder')], ''],
  ['a task that starts executions begins anew', [run('sub', 'FAILED')], ''],
  ['what still ran elsewhere runs nowhere here', [run('t', 'RUNNING'), run('x', 'FAILED')], 'x RESTARTED'],
])('%s', (_name, taskRuns, expected) => {
  const tasks = new Map(
    taskRuns.map(({ taskId }) => [
      taskId,
      createTask(taskId, new Map(Object.entries(types)).has(taskId) ? { type: Object(types)[taskId] } : {}),
    ]),
  );
  const chosen = taskRuns.filter(({ state }) => state.current === 'FAILED');
  const taken = takeUp({ taskRuns, tree: createTaskRunTree(taskRuns), tasks, chosen, forgotten: [], date });
  expect(taken.map(({ id, state }) => `${id} ${state.current}`).join(', ')).toBe(expected);
});

it('forgets what it is told to forget, with what ran in it, and the outputs of what runs once more', () => {
  const taskRuns = [run('t', 'FAILED'), run('holder', 'SUCCESS'), run('x', 'SUCCESS', 'holder')];
  const tasks = new Map(['t', 'holder', 'x'].map((id) => [id, createTask(id)]));
  const [chosen, forgotten] = [taskRuns.slice(0, 1), taskRuns.slice(1, 2)];
  const { outputs: _, ...t } = run('t', 'FAILED');
  expect(takeUp({ taskRuns, tree: createTaskRunTree(taskRuns), tasks, chosen, forgotten, date })).toEqual([
    { ...t, state: { current: 'RESTARTED', histories: [...t.state.histories, { state: 'RESTARTED', date }] } },
  ]);
});
