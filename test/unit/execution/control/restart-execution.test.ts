// Records of executions that go on; that they run is in `past-executions.test.ts`.
import { expect, it } from 'vitest';
import { createState, type StateName } from '../../../../src/main/contract/state.ts';
import { markTaskRun, restartExecution } from '../../../../src/main/execution/control/restart-execution.ts';
import { sampleExecution } from '../../journal/sample-records.ts';
import { createFlow, createTask } from '../example-flow.ts';

const date = '2026-01-01T00:00:01Z';
const flow = createFlow({ revision: 7, tasks: [createTask('t')], errors: [createTask('handler')] });

function executionIn(current: StateName, failed = true) {
  const state = createState('2026-01-01T00:00:00Z', current);
  const run = { attempts: [{ state: createState(date, 'FAILED') }], state: createState(date, 'FAILED') };
  const handler = { id: 'r2', taskId: 'handler', attempts: [], state: createState(date, 'SUCCESS') };
  const taskRunList = failed ? [{ id: 'r1', taskId: 't', ...run }, handler] : [];
  return { ...sampleExecution('e1'), outputs: '{}', labels: [], state, taskRunList };
}

it.each([
  ['RUNNING', true, 'EXECUTION_NOT_ENDED'],
  ['PAUSED', true, 'EXECUTION_NOT_ENDED'],
  ['KILLED', true, 'EXECUTION_NOT_ENDED'],
  ['SUCCESS', false, 'TASK_RUN_NOT_FOUND'],
  ['FAILED', false, 'TASK_RUN_NOT_FOUND'],
  ['FAILED', true, 'r1 RESTARTED'],
  ['WARNING', true, 'r1 RESTARTED'],
] as const)('one that is %s, with a failed taskrun: %s, is answered %s', (state, hasFailed, expected) => {
  const restarted = restartExecution({ execution: executionIn(state, hasFailed), flow, date });
  expect(
    restarted.ok
      ? restarted.value.taskRunList.map((run) => `${run.id} ${run.state.current}`).join(', ')
      : restarted.error.code,
  ).toBe(expected);
});

it('has the revision that it goes on with, one label more, and no outputs', () => {
  const once = restartExecution({ execution: executionIn('FAILED'), flow, date });
  const again = once.ok
    ? restartExecution({ execution: { ...executionIn('FAILED'), labels: once.value.labels }, flow, date })
    : once;
  const { flowRevision, labels, outputs, state } = again.ok ? again.value : sampleExecution('none');
  expect({ flowRevision, labels, outputs, state: state.current }).toEqual({
    flowRevision: 7,
    labels: [{ key: 'system.restarted', value: 'true' }],
    outputs: undefined,
    state: 'RESTARTED',
  });
});

it.each([
  ['FAILED', 'r1', 'SUCCESS', 'r1 SUCCESS SUCCESS'],
  ['FAILED', 'r1', 'CREATED', 'PARAMETERS_INVALID'],
  ['FAILED', 'none', 'SUCCESS', 'TASK_RUN_NOT_FOUND'],
  ['RUNNING', 'r1', 'SUCCESS', 'EXECUTION_NOT_ENDED'],
] as const)('in one that is %s, %s marked %s is %s', (current, taskRunId, state, expected) => {
  const marked = markTaskRun({ execution: executionIn(current), flow, date }, { taskRunId, state });
  expect(
    marked.ok
      ? marked.value.taskRunList
          .map((run) => `${run.id} ${run.state.current} ${run.attempts.at(-1)?.state.current}`)
          .join(', ')
      : marked.error.code,
  ).toBe(expected);
});
