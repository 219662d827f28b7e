// Killing from the window.
import { expect, it } from 'vitest';
import { createKillHandler } from '../../../src/main/api/kill-execution.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow, createTask } from '../execution/example-flow.ts';

async function open() {
  const engine = createTestEngine();
  const { environment, journal, executor } = engine;
  const pause = createTask('p', { type: 'io.kestra.plugin.core.flow.Pause' });
  const flow = createFlow({
    tasks: [pause, createTask('n')],
    finally: [createTask('f')],
    afterExecution: [createTask('x')],
  });
  const create = (parentId?: string) => ({
    ...createExecution({ flow, tenantId: 'main', labels: [] }, environment),
    ...(parentId === undefined
      ? {}
      : { parentId, startedBy: { executionId: parentId, taskRunId: 't', index: 0, depth: 1 } }),
  });
  const parent = create();
  const child = create(parent.id);
  await journal.append([parent, child].map((execution) => ({ type: 'execution', execution })));
  const ended = Promise.all([parent, child].map((execution) => executor.run(flow, execution)));
  return { id: parent.id, kill: createKillHandler(engine)['executions.kill'], ended };
}

it('ends an execution and what it has started; only what follows the end still runs', async () => {
  const { id, kill, ended } = await open();
  const answer = await kill({ id });
  const ends = await ended;
  expect([
    answer,
    ...ends.map((end) =>
      end.ok
        ? [
            end.value.state.histories.map(({ state }) => state).join(' '),
            ...end.value.taskRunList.map(({ taskId, state }) => `${taskId} ${state.current}`),
          ]
        : end.error,
    ),
  ]).toEqual([
    { ok: true, value: { executionId: id } },
    ['CREATED RUNNING PAUSED RESTARTED KILLING KILLED', 'p KILLED', 'x SUCCESS'],
    ['CREATED RUNNING PAUSED RESTARTED KILLING KILLED', 'p KILLED', 'x SUCCESS'],
  ]);
});

it('is refused where there is nothing to end', async () => {
  const { id, kill, ended } = await open();
  await kill({ id });
  await ended;
  const answers = [await kill({ id: 'none' }), await kill({ id })];
  expect(answers.map((each) => (each.ok ? 'ok' : each.error.code))).toEqual(['EXECUTION_NOT_FOUND', 'EXECUTION_ENDED']);
});
