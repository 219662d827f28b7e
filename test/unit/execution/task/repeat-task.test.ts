// A task that begins anew after a while.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import { createState, withState } from '../../../../src/main/contract/state.ts';
import { stopWith } from '../../../../src/main/execution/control/task-stops.ts';
import { repeatPaused, repeatTask } from '../../../../src/main/execution/task/repeat-task.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createVirtualTime } from '../../../virtual-time.ts';
import { createFlow } from '../example-flow.ts';

const { environment: engine } = createTestEngine();
const { clock, timer } = createVirtualTime(1_767_225_600_000_000_000n);
const environment = { ...engine, clock, ports: { ...engine.ports, timer } };
const running = withState(createState('2026-01-01T00:00:00Z'), 'RUNNING', '2026-01-01T00:00:00Z');
const loop: TaskRun = { id: 'w', taskId: 'w', attempts: [], state: running };
const body: TaskRun = { id: 'x', taskId: 'x', parentTaskRunId: 'w', attempts: [], state: running };

function createUnderTest(taskRunList: readonly TaskRun[]) {
  const flow = createFlow();
  const created = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const execution = { ...created, state: running, taskRunList };
  const { switches } = environment.rendering;
  return createRunState({ flow, execution, inputs: undefined, switches }, clock);
}

it('is paused with its execution, then runs anew without what ran in it', async () => {
  const state = createUnderTest([loop, body]);
  const stop = stopWith(new AbortController().signal);
  const waiting = repeatTask({ taskRun: loop, afterNanos: 2_000_000_000n, state, stop }, environment);
  const paused = state.execution();
  await waiting;
  const after = state.execution();
  const states = (of: typeof after) => [of.state.current, ...of.taskRunList.map((run) => run.state.current)];
  const [again] = after.taskRunList;
  expect([states(paused), states(after), again?.iteration, again?.repeatsAt]).toEqual([
    ['PAUSED', 'PAUSED', 'RUNNING'],
    ['RUNNING', 'RUNNING'],
    1,
    undefined,
  ]);
});

it('stays paused at the end of the program, and begins anew at the next start', async () => {
  const state = createUnderTest([loop, body]);
  const stop = new AbortController();
  const waiting = repeatTask({ taskRun: loop, afterNanos: 1n, state, stop: stopWith(stop.signal) }, environment);
  stop.abort();
  await waiting;
  const stopped = state.execution().taskRunList;
  const next = createUnderTest(stopped);
  await Promise.all(repeatPaused({ state: next, stop: stopWith(new AbortController().signal) }, environment));
  expect([stopped, next.execution().taskRunList].map((runs) => runs.map((run) => run.state.current))).toEqual([
    ['PAUSED', 'RUNNING'],
    ['RUNNING'],
  ]);
});

it('is left alone that was ended while it waited', async () => {
  const state = createUnderTest([loop]);
  const stop = stopWith(new AbortController().signal);
  const waiting = repeatTask({ taskRun: loop, afterNanos: 1n, state, stop }, environment);
  state.putTaskRun({ ...loop, state: withState(running, 'FAILED', '2026-01-01T00:00:01Z') });
  await waiting;
  expect(state.execution().taskRunList.map((run) => run.state.current)).toEqual(['FAILED']);
});
