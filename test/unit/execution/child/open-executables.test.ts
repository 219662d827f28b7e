// Which taskruns had started executions when the program died.
import { expect, it } from 'vitest';
import { withState } from '../../../../src/main/contract/state.ts';
import { openExecutables } from '../../../../src/main/execution/child/open-executables.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow, createTask } from '../example-flow.ts';

const { environment } = createTestEngine();
const subflow = createTask('s', { type: 'io.kestra.plugin.core.flow.Subflow' });
const sequential = {
  ...createTask('q', { type: 'io.kestra.plugin.core.flow.Sequential' }),
  lists: new Map([['tasks', [subflow]]]),
};
const flow = createFlow({ tasks: [sequential, createTask('r')] });

it('finds those that run, at any depth, with what they run in', () => {
  const created = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const running = withState(created.state, 'RUNNING', '2026-01-01T00:00:01Z');
  const outer = { id: 'run-q', taskId: 'q', attempts: [], state: running };
  const inner = { id: 'run-s', taskId: 's', parentTaskRunId: 'run-q', attempts: [], state: running };
  const ended = { ...inner, id: 'run-s0', state: withState(running, 'SUCCESS', '2026-01-01T00:00:02Z') };
  const other = { id: 'run-r', taskId: 'r', attempts: [], state: running };
  const execution = { ...created, taskRunList: [outer, ended, inner, other] };
  const state = createRunState(
    { flow, execution, inputs: undefined, switches: environment.rendering.switches },
    environment.clock,
  );
  expect(openExecutables(state)).toEqual([{ task: subflow, taskRun: inner, parents: [outer] }]);
});
