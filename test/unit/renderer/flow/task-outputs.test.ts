// What tasks gave, for completion.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import { taskOutputs } from '../../../../src/renderer/flow/task-outputs.ts';

const state: TaskRun['state'] = { current: 'SUCCESS', histories: [] };

it('has the outputs of tasks that ran once', () => {
  const runs: readonly TaskRun[] = [
    { id: '1', taskId: 'a', attempts: [], state, outputs: '{"value":1}' },
    { id: '2', taskId: 'b', attempts: [], state },
    { id: '3', taskId: 'c', attempts: [], state, outputs: '{}', value: 'x' },
    { id: '4', taskId: 'd', attempts: [], state, outputs: '{}', iteration: 0 },
  ];
  expect([...taskOutputs(runs)]).toEqual([['a', '{"value":1}']]);
});
