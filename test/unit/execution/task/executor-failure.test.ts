// A failure in the executor itself.
import { expect, it } from 'vitest';
import { createError } from '../../../../src/main/contract/errors.ts';
import { stopWith } from '../../../../src/main/execution/control/task-stops.ts';
import { failInExecutor } from '../../../../src/main/execution/task/executor-failure.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createRunningTask } from '../../../../src/main/execution/task/running-task.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow, createTask } from '../example-flow.ts';

it.each([
  ['1.3', ['ERROR t no', 'TRACE t']],
  ['2.0', ['ERROR t Failed to process task: no', 'DEBUG t', 'ERROR - no', 'DEBUG -']],
] as const)('is logged on %s with its trace', (kestra, expected) => {
  const { environment } = createTestEngine({ kestra });
  const flow = createFlow();
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const state = createRunState(
    { flow, execution, inputs: undefined, switches: environment.rendering.switches },
    environment.clock,
  );
  const stop = stopWith(new AbortController().signal);
  const running = createRunningTask({ task: createTask('t'), parents: [], state, stop }, environment);
  const of = { running, state, tryLater: () => false, place: 'flow "f"', taskMessage: 'Failed to process task: no' };
  failInExecutor(createError('TASK_FAILED', 'no'), of);
  const lines = state.takeChanges().flatMap((change) => {
    if (change.type !== 'log') return [];
    const { level, taskId = '-', message } = change.log;
    return [level === 'ERROR' ? `${level} ${taskId} ${message}` : `${level} ${taskId}`];
  });
  expect([
    lines,
    running.taskRun().attempts.map((each) => each.state.histories.map(({ state: name }) => name)),
  ]).toEqual([expected, [['FAILED']]]);
});
