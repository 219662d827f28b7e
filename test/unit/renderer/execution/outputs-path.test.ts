// Where the outputs of taskruns are found.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import { createState } from '../../../../src/main/contract/state.ts';
import { outputsPathOf } from '../../../../src/renderer/execution/outputs-path.ts';

const run = (id: string, parts: Partial<TaskRun> = {}): TaskRun => ({
  id,
  taskId: `task-${id}`,
  attempts: [],
  state: createState('2026-01-01T00:00:00Z'),
  ...parts,
});

it.each([
  ['below its task', [run('a')], ['outputs', 'task-a']],
  ['below its own value', [run('a', { value: 'red' })], ['outputs', 'task-a', 'red']],
  [
    'below the values around it, outermost first',
    [
      run('a', { value: 'x', parentTaskRunId: 'b' }),
      run('b', { parentTaskRunId: 'c' }),
      run('c', { value: 'red', parentTaskRunId: 'gone' }),
    ],
    ['outputs', 'task-a', 'red', 'x'],
  ],
  [
    'once, in a record that turns in a circle',
    [run('a', { value: 'x', parentTaskRunId: 'a' })],
    ['outputs', 'task-a', 'x'],
  ],
])('%s', (_fact, list, path) => {
  expect(outputsPathOf(list[0] ?? run('a'), list)).toEqual(path);
});
