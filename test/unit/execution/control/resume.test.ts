// What is done with executions that ran when the program died.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import type { Execution } from '../../../../src/main/contract/model.ts';
import { withState } from '../../../../src/main/contract/state.ts';
import { resumeExecutions } from '../../../../src/main/execution/control/resume.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import type { FlowDefinition } from '../../../../src/main/plugin/definition.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow, createTask } from '../example-flow.ts';

const flow = createFlow({ tasks: [createTask('a'), createTask('b')] });

/** An execution whose task `a` had ended and whose task `b` was running; `decided` is what `b` decided, if it holds others. */
async function interrupt(findFlow: () => FlowDefinition | string, decided?: string) {
  const engine = createTestEngine();
  const created = createExecution({ flow, tenantId: 'main', labels: [] }, engine.environment);
  const state = withState(created.state, 'RUNNING', '2026-01-01T00:00:01Z');
  const ended = {
    id: 'run-a',
    taskId: 'a',
    attempts: [],
    outputs: '{}',
    state: withState(state, 'SUCCESS', '2026-01-01T00:00:02Z'),
  };
  const running = {
    id: 'run-b',
    taskId: 'b',
    attempts: [{ state }],
    state,
    ...(decided === undefined ? {} : { outputs: decided }),
  };
  const execution: Execution = { ...created, state, taskRunList: [ended, running] };
  await engine.journal.append([{ type: 'execution', execution }]);
  const run: Execution[] = [];
  const counts = await resumeExecutions({
    journal: engine.journal,
    clock: engine.environment.clock,
    executor: {
      run(_flow, resumed) {
        run.push(resumed);
        return Promise.resolve(ok(resumed));
      },
    },
    findFlow,
  });
  const logs = engine.journal.storage.logs(execution.id);
  const kept = engine.journal.storage.execution(execution.id);
  return {
    counts,
    run: run.map(({ taskRunList }) => taskRunList.map(({ id }) => id)),
    state: kept.ok && kept.value.state.current,
    taskRuns: kept.ok && kept.value.taskRunList.map((each) => `${each.taskId} ${each.state.current}`),
    logs: logs.ok && logs.value.map(({ level, message }) => `${level} ${message}`),
  };
}

it('runs on, and the interrupted task once more', async () => {
  expect(await interrupt(() => flow)).toEqual({
    counts: { resumed: 1, ended: 0 },
    run: [['run-a']],
    state: 'RUNNING',
    taskRuns: ['a SUCCESS'],
    logs: [`WARN Hookbench stopped while task 'b' was RUNNING: the task is run again`],
  });
});

it('goes on inside of a task that holds others', async () => {
  const { run, logs } = await interrupt(() => flow, '{"evaluationResult":true}');
  expect({ run, logs }).toEqual({ run: [['run-a', 'run-b']], logs: [] });
});

it('ends and marks what cannot go on', async () => {
  expect(await interrupt(() => 'revision 1 of the flow is not kept')).toEqual({
    counts: { resumed: 0, ended: 1 },
    run: [],
    state: 'KILLED',
    taskRuns: ['a SUCCESS', 'b KILLED'],
    logs: [
      'WARN Hookbench stopped while this execution was RUNNING, and it cannot go on: revision 1 of the flow is not kept',
    ],
  });
});

it('leaves an execution that a task waits for to that task, which stays as it is', async () => {
  const engine = createTestEngine();
  const call = createTask('s', { type: 'io.kestra.plugin.core.flow.Subflow' });
  const calling = createFlow({ tasks: [call] });
  const created = createExecution({ flow: calling, tenantId: 'main', labels: [] }, engine.environment);
  const state = withState(created.state, 'RUNNING', '2026-01-01T00:00:01Z');
  const parent: Execution = { ...created, state, taskRunList: [{ id: 'run-s', taskId: 's', attempts: [], state }] };
  const startedBy = { executionId: parent.id, taskRunId: 'run-s', index: 0, depth: 1 };
  const child: Execution = {
    ...createExecution({ flow, tenantId: 'main', labels: [] }, engine.environment),
    startedBy,
  };
  const left: Execution = { ...child, id: 'left', startedBy: { ...startedBy, executionId: 'ended' } };
  await engine.journal.append([parent, child, left].map((execution) => ({ type: 'execution', execution })));
  const lost: Execution = { ...left, id: 'lost', kind: 'LOOP', loopRun: { taskId: 'l', index: 0, value: 'v' } };
  const interrupted = { id: 'run-a', taskId: 'a', attempts: [], state };
  await engine.journal.append([
    { type: 'execution', execution: lost },
    { type: 'execution', execution: { ...child, taskRunList: [interrupted] } },
  ]);
  const run: Execution[] = [];
  const seen: unknown[] = [];
  await resumeExecutions({
    journal: engine.journal,
    clock: engine.environment.clock,
    executor: {
      run(_flow, resumed) {
        run.push(resumed);
        const known = engine.journal.storage.startedBy(resumed.id);
        seen.push(known.ok && known.value.map(({ taskRunList }) => taskRunList.length));
        return Promise.resolve(ok(resumed));
      },
    },
    findFlow: () => calling,
  });
  expect(run.map(({ id, taskRunList }) => [id, taskRunList.map((each) => each.id)])).toEqual([
    [parent.id, ['run-s']],
    ['left', []],
  ]);
  // What the parent finds is ready to go on, and a turn whose Loop has ended is not run at all.
  const ended = engine.journal.storage.execution('lost');
  expect([seen, ended.ok && ended.value.state.current]).toEqual([[[0], []], 'KILLED']);
});
