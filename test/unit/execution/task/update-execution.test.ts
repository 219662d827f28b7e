// Tasks that change their own execution, and what is on record then.
import { expect, it } from 'vitest';
import { createError, fail, ok, type Result } from '../../../../src/main/contract/errors.ts';
import type { Profile } from '../../../../src/main/contract/profile.ts';
import { stopWith } from '../../../../src/main/execution/control/task-stops.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createRunningTask } from '../../../../src/main/execution/task/running-task.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { updateExecution } from '../../../../src/main/execution/task/update-execution.ts';
import { exitTask } from '../../../../src/main/plugin/core/execution/exit.ts';
import type { ExecutionUpdate } from '../../../../src/main/plugin/plugin.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow, createTask } from '../example-flow.ts';

/** The record after the update of a task, which runs in another one where `isInside`. */
function recordAfter(
  update: Result<ExecutionUpdate>,
  { profile, isInside = false }: { readonly profile: Profile; readonly isInside?: boolean },
) {
  const { environment } = createTestEngine({ kestra: profile });
  const flow = createFlow();
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const state = createRunState(
    { flow, execution, inputs: undefined, switches: environment.rendering.switches },
    environment.clock,
  );
  const stop = stopWith(new AbortController().signal);
  const outer = createRunningTask({ task: createTask('outer'), parents: [], state, stop }, environment);
  const parents = isInside ? [outer.taskRun()] : [];
  state.setState('RUNNING');
  const task = createTask('t');
  const running = createRunningTask({ task, parents, state, stop }, environment);
  updateExecution({ task, plugin: { ...exitTask, update: () => update }, running, state, tryLater: () => false });
  const { labels, variables, taskRunList, state: ended } = state.execution();
  const logs = state.takeChanges().flatMap((change) => (change.type === 'log' ? [change.log] : []));
  return {
    labels: labels.filter(({ key }) => !key.startsWith('system.')),
    variables,
    states: ended.histories.map((each) => each.state).join(' '),
    taskRuns: taskRunList.map(
      ({ taskId, attempts, state: own }) =>
        `${taskId} ${own.histories.map((each) => each.state).join(' ')} [${attempts.map((each) => each.state.current).join()}]`,
    ),
    errors: logs
      .filter(({ level }) => level === 'ERROR')
      .map(({ taskId, attemptNumber, message }) => `${taskId} ${attemptNumber} ${message}`),
  };
}

it('changes labels and variables, which the next task sees', () => {
  const update: ExecutionUpdate = { labels: [{ key: 'a', value: 'b' }], variables: new Map([['v', 1]]) };
  expect(recordAfter(ok(update), { profile: '1.3' })).toEqual({
    labels: [{ key: 'a', value: 'b' }],
    variables: '{"v":1}',
    states: 'CREATED RUNNING',
    taskRuns: ['outer CREATED []', 't CREATED RUNNING SUCCESS [SUCCESS]'],
    errors: [],
  });
});

it('ends the task, what it runs in, and the execution', () => {
  expect(recordAfter(ok({ exit: 'CANCELLED' }), { profile: '1.3', isInside: true })).toMatchObject({
    states: 'CREATED RUNNING CANCELLED',
    taskRuns: ['outer CREATED CANCELLED []', 't CREATED RUNNING CANCELLED [CANCELLED]'],
  });
});

it.each([
  ['1.3', ['t 1 no']],
  ['2.0', ['t 0 Failed to process task: no', 'undefined undefined no']],
] as const)('fails without running on %s', (profile, errors) => {
  expect(recordAfter(fail(createError('TASK_FAILED', 'no')), { profile })).toEqual({
    labels: [],
    variables: undefined,
    states: 'CREATED RUNNING',
    taskRuns: ['outer CREATED []', 't CREATED FAILED [FAILED]'],
    errors,
  });
});
