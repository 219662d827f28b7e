// The steps of one taskrun's life.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { stopWith } from '../../../../src/main/execution/control/task-stops.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createRunningTask } from '../../../../src/main/execution/task/running-task.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { createTaskRunner, type TaskRunner } from '../../../../src/main/execution/task/task-runner.ts';
import { sequentialTask } from '../../../../src/main/plugin/core/flow/sequential.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow, createTask } from '../example-flow.ts';

const { environment } = createTestEngine();

function historyAfter(live: (runner: TaskRunner) => void) {
  const flow = createFlow();
  const task = createTask('t');
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const state = createRunState(
    { flow, execution, inputs: undefined, switches: environment.rendering.switches },
    environment.clock,
  );
  const stop = stopWith(new AbortController().signal);
  live(createTaskRunner(task, createRunningTask({ task, parents: [], state, stop }, environment)));
  const [taskRun] = state.execution().taskRunList;
  const logs = state.takeChanges().flatMap((change) => (change.type === 'log' ? [change.log] : []));
  return {
    states: taskRun?.state.histories.map((each) => each.state).join(' '),
    attempts: taskRun?.attempts.map((each) => each.state.current),
    outputs: taskRun?.outputs,
    logs: logs
      .filter(({ level }) => level === 'ERROR')
      .map(({ message, attemptNumber }) => `${attemptNumber} ${message}`),
  };
}

const error = createError('EXPRESSION_FAILED', 'no');

it.each([
  [
    'a task that a worker runs',
    (runner: TaskRunner) => {
      runner.begin({ isSubmitted: true });
      runner.end({ state: 'SUCCESS', outputs: new Map([['value', 'x']]) });
    },
    { states: 'CREATED SUBMITTED RUNNING SUCCESS', attempts: ['SUCCESS'], outputs: '{"value":"x"}', logs: [] },
  ],
  [
    'one in a folder that it shares, which is not submitted',
    (runner: TaskRunner) => {
      runner.begin({ isSubmitted: false });
      runner.end({ state: 'SUCCESS', outputs: new Map() });
    },
    { states: 'CREATED RUNNING SUCCESS', attempts: ['SUCCESS'], outputs: '{}', logs: [] },
  ],
  [
    'one that fails with outputs',
    (runner: TaskRunner) => {
      runner.begin({ isSubmitted: true });
      runner.end({ state: 'FAILED', outputs: new Map([['exitCode', 1]]), failure: error });
    },
    { states: 'CREATED SUBMITTED RUNNING FAILED', attempts: ['FAILED'], outputs: '{"exitCode":1}', logs: ['0 no'] },
  ],
  [
    'one that is tried again',
    (runner: TaskRunner) => {
      runner.begin({ isSubmitted: true });
      runner.giveBack({ state: 'FAILED', outputs: new Map(), failure: error }, 'RETRYING');
    },
    { states: 'CREATED SUBMITTED RUNNING FAILED RETRYING', attempts: ['FAILED'], outputs: '{}', logs: ['0 no'] },
  ],
  [
    'one that holds others, which is not submitted',
    (runner: TaskRunner) => runner.open(sequentialTask),
    { states: 'CREATED RUNNING', attempts: ['RUNNING'], outputs: '{}', logs: [] },
  ],
  [
    'a loop that cannot tell its values, which is asked for its state alone',
    (runner: TaskRunner) => runner.open({ ...sequentialTask, values: () => fail(error) }),
    {
      states: 'CREATED RUNNING FAILED',
      attempts: ['FAILED'],
      outputs: '{}',
      logs: ['1 Unable to resolve state from the Flowable task: no'],
    },
  ],
  [
    'one that holds others and cannot decide',
    (runner: TaskRunner) => runner.open({ ...sequentialTask, begin: () => fail(error) }),
    {
      states: 'CREATED RUNNING FAILED',
      attempts: ['FAILED'],
      outputs: '{}',
      logs: [
        '1 Unable to resolve state from the Flowable task: no',
        '1 Unable to resolve outputs from the Flowable task: no',
      ],
    },
  ],
  [
    'one whose condition is false',
    (runner: TaskRunner) => runner.skip({ holdsTasks: false }),
    { states: 'CREATED SKIPPED', attempts: ['SKIPPED'], outputs: undefined, logs: [] },
  ],
  [
    'one whose condition cannot be evaluated, without an attempt',
    (runner: TaskRunner) => runner.failRunIf(error),
    {
      states: 'CREATED FAILED',
      attempts: [],
      outputs: undefined,
      logs: ['0 Failed to evaluate the runIf condition for task t. Cause: no'],
    },
  ],
])('keeps the history of %s', (_name, live, expected) => {
  expect(historyAfter(live)).toEqual(expected);
});

it('keeps the values of a loop on the record, so that it goes on after a crash', () => {
  const flow = createFlow();
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const { switches } = environment.rendering;
  const state = createRunState({ flow, execution, inputs: undefined, switches }, environment.clock);
  const task = createTask('t');
  const stop = stopWith(new AbortController().signal);
  const running = createRunningTask({ task, parents: [], state, stop }, environment);
  createTaskRunner(task, running).open({ ...sequentialTask, values: () => ok(['a', 'b']) });
  expect(state.execution().taskRunList.map(({ values }) => values)).toEqual([['a', 'b']]);
});
