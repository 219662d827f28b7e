// What becomes of the answer of a task that was asked: a LoopUntil, in an executor whose time jumps.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { type JsonValue, toJsonValue } from '../../../../src/main/contract/value.ts';
import { createExecutor } from '../../../../src/main/execution/executor.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import type { JournalChange } from '../../../../src/main/journal/journal.ts';
import type { TaskDefinition } from '../../../../src/main/plugin/definition.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createVirtualTime } from '../../../virtual-time.ts';
import { createFlow, createTask } from '../example-flow.ts';

const { clock, timer } = createVirtualTime(1_767_225_600_000_000_000n);

/** Runs a loop in the newer version around a task that prints the count of its iterations. */
async function runLoop(properties: Readonly<Record<string, JsonValue>>, last: readonly TaskDefinition[] = []) {
  const { environment } = createTestEngine({ kestra: '2.0' }, { clock, timer });
  const changes: JournalChange[] = [];
  const executor = createExecutor({
    ...environment,
    bounds: { runningMax: 1, queuedMax: 1 },
    awaitedMax: 1,
    taskrunsPerTurn: 100,
    journal: {
      append(more) {
        changes.push(...more);
        return Promise.resolve(ok(undefined));
      },
    },
  });
  const loop = createTask('w', { type: 'io.kestra.plugin.core.flow.LoopUntil', ...properties });
  const body = createTask('x', { format: '{{ outputs.w.iterationCount }}' });
  const task = { ...loop, lists: new Map([['tasks', [body]], ['finally', last]]) }; // prettier-ignore
  const flow = createFlow({ tasks: [task] });
  const ended = await executor.run(flow, createExecution({ flow, tenantId: 'main', labels: [] }, environment));
  const execution = ended.ok ? ended.value : undefined;
  const logs = changes.flatMap((change) => (change.type === 'log' ? [change.log] : []));
  return {
    states: execution?.state.histories.map(({ state }) => state).join(' '),
    taskRuns: execution?.taskRunList.map((run) => [run.taskId, run.iteration, run.state.current, run.outputs]),
    logs: logs.filter(({ level }) => level === 'WARN' || level === 'ERROR').map(({ message }) => message),
  };
}

it('repeats until the condition holds, which sees what the tasks gave', async () => {
  expect(await runLoop({ condition: "{{ outputs.x.value == '2' }}" })).toEqual({
    states: 'CREATED RUNNING PAUSED RUNNING SUCCESS',
    taskRuns: [
      ['w', 1, 'SUCCESS', '{"iterationCount":2}'],
      ['x', 1, 'SUCCESS', '{"value":"2"}'],
    ],
    logs: [],
  });
});

it('begins what comes last when the loop is over', async () => {
  const checkFrequency = toJsonValue({ interval: 'PT1S', maxIterations: 1 });
  const run = await runLoop({ condition: 'false', checkFrequency }, [createTask('z', { format: 'z' })]);
  expect([run.taskRuns?.map(([id]) => id), run.logs]).toEqual([['w', 'x', 'z'], ['Max iterations reached']]);
});

it('fails where it cannot answer, as of its next attempt', async () => {
  const run = await runLoop({ condition: '{{ nothing.there }}' });
  expect([run.states, run.logs]).toEqual([
    'CREATED RUNNING FAILED',
    [expect.stringContaining('Unable to resolve state from the Flowable task: ')],
  ]);
});
