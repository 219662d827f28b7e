// A task that waits: how it ends by itself, after a restart, beside a failure, and what it leaves room for.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import type { Execution } from '../../../../src/main/contract/model.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { createExecutor } from '../../../../src/main/execution/executor.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import type { FlowDefinition } from '../../../../src/main/plugin/definition.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createVirtualTime } from '../../../virtual-time.ts';
import { createFlow, createTask } from '../example-flow.ts';

const { clock, timer } = createVirtualTime(1_767_225_600_000_000_000n);
const { environment } = createTestEngine({}, { clock, timer });

function createUnderTest() {
  return createExecutor({
    ...environment,
    bounds: { runningMax: 1, queuedMax: 5 },
    awaitedMax: 1,
    taskrunsPerTurn: 100,
    journal: { append: () => Promise.resolve(ok(undefined)) },
  });
}

function createPause(properties: Readonly<Record<string, JsonValue>> = {}) {
  return createTask('p', { type: 'io.kestra.plugin.core.flow.Pause', ...properties });
}

const begin = (flow: FlowDefinition): Execution => createExecution({ flow, tenantId: 'main', labels: [] }, environment);

function tell(execution: Execution): string {
  const states = execution.state.histories.map(({ state }) => state).join(' ');
  return [states, ...execution.taskRunList.map((run) => `${run.taskId} ${run.state.current}`)].join(', ');
}

it.each([
  ['RESUME', 'CREATED RUNNING PAUSED RESTARTED RUNNING SUCCESS, p SUCCESS, n SUCCESS'],
  ['WARN', 'CREATED RUNNING PAUSED RESTARTED RUNNING WARNING, p WARNING, n SUCCESS'],
  ['FAIL', 'CREATED RUNNING PAUSED RESTARTED RUNNING FAILED, p FAILED'],
  ['CANCEL', 'CREATED RUNNING PAUSED CANCELLED, p CANCELLED'],
])('ends by itself with behavior %s', async (behavior, expected) => {
  const flow = createFlow({ tasks: [createPause({ pauseDuration: 'PT1H', behavior }), createTask('n', {})] });
  const ended = await createUnderTest().run(flow, begin(flow));
  expect(ended.ok ? tell(ended.value) : ended.error).toBe(expected);
});

it('ends what it runs in where it cancels', async () => {
  const pause = createPause({ pauseDuration: 'PT1S', behavior: 'CANCEL' });
  const around = { ...createTask('s', { type: 'io.kestra.plugin.core.flow.Sequential' }), lists: new Map([['tasks', [pause, createTask('n', {})]]]) }; // prettier-ignore
  const flow = createFlow({ tasks: [around] });
  const ended = await createUnderTest().run(flow, begin(flow));
  expect(ended.ok ? tell(ended.value) : ended.error).toBe('CREATED RUNNING PAUSED CANCELLED, s CANCELLED, p CANCELLED');
});

it('runs its tasks once it is resumed', async () => {
  const pause = { ...createPause({ pauseDuration: 'PT1S', behavior: 'WARN' }), lists: new Map([['tasks', [createTask('n', {})]]]) }; // prettier-ignore
  const flow = createFlow({ tasks: [pause] });
  const ended = await createUnderTest().run(flow, begin(flow));
  expect(ended.ok ? tell(ended.value) : ended.error).toBe(
    'CREATED RUNNING PAUSED RESTARTED RUNNING WARNING, p WARNING, n SUCCESS',
  );
});

it('waits on after a restart, for what is left of its time', async () => {
  const flow = createFlow({ tasks: [createPause({ pauseDuration: 'PT1H' })] });
  const date = '2026-01-01T00:00:00Z';
  const state = (current: 'PAUSED') => ({ current, histories: [{ state: current, date }] });
  const pauseEnds = { date: '2026-01-01T09:00:00Z', state: 'WARNING' } as const;
  const taskRun = { id: 'p1', taskId: 'p', attempts: [], outputs: '{}', state: state('PAUSED'), pauseEnds };
  const execution = { ...begin(flow), state: state('PAUSED'), taskRunList: [taskRun] };
  const ended = await createUnderTest().run(flow, execution);
  const [run] = ended.ok ? ended.value.taskRunList : [];
  expect([run?.state.current, run?.state.histories.at(-1)?.date, run?.pauseEnds]).toEqual([
    'WARNING',
    '2026-01-01T09:00:00Z',
    undefined,
  ]);
});

it('holds up a failure beside it until it is over', async () => {
  const fails = createTask('f', { type: 'io.kestra.plugin.core.flow.Sleep', duration: 'PT10S', timeout: 'PT1S' });
  const around = { ...createTask('s', { type: 'io.kestra.plugin.core.flow.Parallel' }), lists: new Map([['tasks', [createPause({ pauseDuration: 'PT1M' }), fails]]]) }; // prettier-ignore
  const flow = createFlow({ tasks: [around] });
  const ended = await createUnderTest().run(flow, begin(flow));
  expect(ended.ok ? tell(ended.value) : ended.error).toBe(
    'CREATED RUNNING PAUSED RESTARTED RUNNING FAILED, s FAILED, p SUCCESS, f FAILED',
  );
});

it('leaves its room to others', async () => {
  const executor = createUnderTest();
  const flow = createFlow({ tasks: [createPause()] });
  const paused = begin(flow);
  const first = executor.run(flow, paused);
  const other = createFlow({ tasks: [createTask('n', {})] });
  const second = await executor.run(other, begin(other));
  executor.resume(paused.id, new Map());
  const ended = await first;
  expect([second, ended].map((each) => (each.ok ? each.value.state.current : each.error))).toEqual([
    'SUCCESS',
    'SUCCESS',
  ]);
});

it('runs what it is told as it begins, also a task that holds others', async () => {
  const inner = { ...createTask('s', { type: 'io.kestra.plugin.core.flow.Sequential' }), lists: new Map([['tasks', [createTask('i', {})]]]) }; // prettier-ignore
  const pause = { ...createPause({ pauseDuration: 'PT1S' }), lists: new Map([['onPause', [inner]]]) };
  const flow = createFlow({ tasks: [pause, createTask('n', {})] });
  const ended = await createUnderTest().run(flow, begin(flow));
  expect(ended.ok ? tell(ended.value) : ended.error).toBe(
    'CREATED RUNNING PAUSED RESTARTED RUNNING SUCCESS, p SUCCESS, s SUCCESS, i SUCCESS, n SUCCESS',
  );
});
