// The end of a task that holds others, and of what still ran in it.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import { createState, type StateName, withState } from '../../../../src/main/contract/state.ts';
import { closeTask } from '../../../../src/main/execution/task/close-task.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow, createTask } from '../example-flow.ts';

const { environment } = createTestEngine();

function run(id: string, current: StateName, parentTaskRunId?: string): TaskRun {
  const state = withState(createState('2026-01-01T00:00:00Z'), current, '2026-01-01T00:00:01Z');
  return {
    id,
    taskId: id,
    attempts: [{ state }],
    state,
    ...(parentTaskRunId === undefined ? {} : { parentTaskRunId }),
  };
}

it('takes along what still runs in it, and leaves what has ended', () => {
  const flow = createFlow();
  const created = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const taskRunList = [
    run('p', 'RUNNING'),
    run('a', 'SUCCESS', 'p'),
    run('b', 'RUNNING', 'p'),
    run('c', 'RUNNING', 'b'),
  ];
  const state = createRunState(
    { flow, execution: { ...created, taskRunList }, inputs: undefined, switches: environment.rendering.switches },
    environment.clock,
  );
  const [taskRun = run('p', 'RUNNING')] = taskRunList;
  const says = { level: 'WARN', message: 'why' } as const;
  closeTask({ type: 'close', task: createTask('p'), taskRun, state: 'FAILED', says }, state, environment);
  expect(state.execution().taskRunList.map(({ id, state: { current } }) => `${id} ${current}`)).toEqual([
    'p FAILED',
    'a SUCCESS',
    'b FAILED',
    'c FAILED',
  ]);
  const logs = state.takeChanges().flatMap((change) => (change.type === 'log' ? [change.log] : []));
  expect(logs.map(({ level, message, attemptNumber }) => [level, message, attemptNumber])).toEqual([
    ['WARN', 'why', 1],
  ]);
});
