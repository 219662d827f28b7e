// One taskrun while it runs.
import { expect, it } from 'vitest';
import { createState, withState } from '../../../../src/main/contract/state.ts';
import { stopWith } from '../../../../src/main/execution/control/task-stops.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createRunningTask, openRunningTask } from '../../../../src/main/execution/task/running-task.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow, createTask } from '../example-flow.ts';

const { environment } = createTestEngine();

function create(properties: Readonly<Record<string, string>> = {}) {
  const flow = createFlow();
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const state = createRunState(
    { flow, execution, inputs: undefined, switches: environment.rendering.switches },
    environment.clock,
  );
  const parent = { id: 'p1', taskId: 'p', attempts: [], state: createState('2026-01-01T00:00:00Z') };
  const stop = stopWith(new AbortController().signal);
  return {
    state,
    running: createRunningTask({ task: createTask('t', properties), parents: [parent], state, stop }, environment),
  };
}

function logsOf({ state }: ReturnType<typeof create>): readonly string[] {
  return state
    .takeChanges()
    .flatMap((change) => (change.type === 'log' ? [`${change.log.level} ${change.log.message}`] : []));
}

it('is on record below its parent from the beginning', () => {
  const { state } = create();
  expect(state.execution().taskRunList).toMatchObject([
    { taskId: 't', parentTaskRunId: 'p1', state: { current: 'CREATED' } },
  ]);
});

it('names the taskrun whose folder it shares', () => {
  const { running, state } = create();
  const [taskRun = running.taskRun()] = state.execution().taskRunList;
  const parent = { ...taskRun, id: 'w1' };
  const stop = stopWith(new AbortController().signal);
  const start = { task: createTask('t'), parents: [parent], state, stop, taskRun };
  const shared = openRunningTask({ ...start, sharesFolder: true }, environment);
  const own = openRunningTask(start, environment);
  expect([shared, own].map(({ context: { scope } }) => [scope.taskRunId, scope.folderOwnerId])).toEqual([
    [taskRun.id, 'w1'],
    [taskRun.id, undefined],
  ]);
});

it('logs from its level on', () => {
  const created = create({ logLevel: 'WARN' });
  created.running.context.log('INFO', 'quiet');
  created.running.context.log('ERROR', 'loud');
  expect(logsOf(created)).toEqual(['ERROR loud']);
});

it('renders with variables of its own beside those of the taskrun', () => {
  const { running } = create();
  const rendered = running.context
    .withVariables(new Map([['workingDir', '/w']]))
    .render('{{ workingDir }} {{ task.id }}');
  expect(rendered).toEqual({ ok: true, value: '/w t' });
});

it('keeps an end that came from outside', () => {
  const { state, running } = create();
  const taskRun = running.taskRun();
  state.putTaskRun({ ...taskRun, state: withState(taskRun.state, 'FAILED', '2026-01-01T00:00:02Z') });
  running.put({ state: withState(taskRun.state, 'SUCCESS', '2026-01-01T00:00:03Z') });
  expect(state.execution().taskRunList.map((run) => run.state.current)).toEqual(['FAILED']);
});

it('keeps the figures of its task with the next change of its record', () => {
  const { running, state } = create();
  running.context.metric({ name: 'rows', type: 'counter', value: 3, tags: { a: 'b' } });
  running.put({});
  const kept = state.takeChanges().flatMap((change) => (change.type === 'metric' ? [change.metric] : []));
  expect(kept).toMatchObject([
    { taskId: 't', taskRunId: running.taskRun().id, name: 'rows', type: 'counter', value: 3, tags: { a: 'b' } },
  ]);
});
