// Stubs that are never used.
import { expect, it } from 'vitest';
import { allTasks, findStubRemarks } from '../../../../src/main/flow/stubs/stub-remarks.ts';
import { createFlow, createTask } from '../../execution/example-flow.ts';

const inner = createTask('inner');
const flow = createFlow({
  tasks: [
    { ...createTask('seq', { type: 'io.kestra.plugin.core.flow.Sequential' }), lists: new Map([['tasks', [inner]]]) },
    createTask('notify'),
  ],
  errors: [createTask('onError')],
});

it('findStubRemarks() names stubs without a task, and those of tasks that hold others', () => {
  const tasks = new Map(['inner', 'notify', 'onError', 'seq', 'notfy'].map((id) => [id, {}]));
  expect(findStubRemarks({ file: 's', tasks }, flow)).toEqual([
    { path: 'seq', message: 'Stub "seq" is never used: the task holds others, which run' },
    { path: 'notfy', message: 'Stub "notfy" is never used: the flow has no such task (did you mean "notify"?)' },
  ]);
});

it('allTasks() finds tasks in tasks and in handlers', () => {
  expect(allTasks(flow).map(({ id }) => id)).toEqual(['seq', 'inner', 'notify', 'onError']);
});
