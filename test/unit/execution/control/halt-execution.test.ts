// The end of an execution from outside of its tasks.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import { createState, withState } from '../../../../src/main/contract/state.ts';
import { endStuck, haltExecution } from '../../../../src/main/execution/control/halt-execution.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow } from '../example-flow.ts';

const { environment } = createTestEngine();
const date = '2026-01-01T00:00:00Z';

function haltWith(last: 'RUNNING' | 'SUCCESS') {
  const flow = createFlow();
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const { switches } = environment.rendering;
  const state = createRunState({ flow, execution, inputs: undefined, switches }, environment.clock);
  const runAs = (id: string, current: 'RUNNING' | 'SUCCESS'): TaskRun => {
    const of = withState(createState(date), current, date);
    return { id, taskId: id, attempts: [{ state: of }], state: of };
  };
  state.putTaskRun(runAs('a', 'SUCCESS'));
  state.putTaskRun(runAs('b', last));
  haltExecution(state, 'FAILED', environment.clock);
  const { taskRunList, state: ended } = state.execution();
  return [
    ended.current,
    ...taskRunList.map(
      (run) => `${run.id} ${run.state.current} ${run.attempts.map((each) => each.state.current).join()}`,
    ),
  ];
}

it.each([
  ['kills what runs', 'RUNNING', ['FAILED', 'a SUCCESS SUCCESS', 'b KILLED KILLED']],
  ['marks the last taskrun where nothing runs', 'SUCCESS', ['FAILED', 'a SUCCESS SUCCESS', 'b FAILED SUCCESS']],
] as const)('%s', (_name, last, expected) => {
  expect(haltWith(last)).toEqual(expected);
});

it('ends one of which nothing is next, once, and says so', () => {
  const flow = createFlow();
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const { switches } = environment.rendering;
  const state = createRunState({ flow, execution, inputs: undefined, switches }, environment.clock);
  const ends = [endStuck(state, environment), endStuck(state, environment)];
  const logs = state.takeChanges().flatMap((change) => (change.type === 'log' ? [change.log.message] : []));
  expect([ends, state.head().state.current, logs]).toEqual([
    [true, false],
    'FAILED',
    ['Cannot go on: no task runs, and none is next'],
  ]);
});
