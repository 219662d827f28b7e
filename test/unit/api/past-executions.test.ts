// Executions on record that are replayed, restarted, marked and deleted, on a whole engine.
import { describe, expect, it } from 'vitest';
import { createPastHandlers } from '../../../src/main/api/past-executions.ts';
import { ok } from '../../../src/main/contract/errors.ts';
import type { Execution } from '../../../src/main/contract/model.ts';
import { createYamlEngine, digestOf, flowOf } from '../../yaml-engine.ts';

// Its task `bad` fails when it is tried for the first time.
const failing = `id: f
namespace: a.b
tasks:
  - {id: before, type: io.kestra.plugin.core.debug.Return, format: "{{ execution.id }}"}
  - id: both
    type: io.kestra.plugin.core.flow.Parallel
    tasks:
      - {id: good, type: io.kestra.plugin.core.debug.Return, format: x}
      - id: bad
        type: io.kestra.plugin.core.execution.Fail
        condition: "{{ taskrun.attemptsCount < 1 }}"
  - {id: behind, type: io.kestra.plugin.core.debug.Return, format: "{{ outputs.before.value }}"}
errors:
  - {id: handler, type: io.kestra.plugin.core.debug.Return, format: x}
afterExecution:
  - {id: after, type: io.kestra.plugin.core.debug.Return, format: x}
`;

/** One that has ended, and what is done with it. */
async function open(source = failing) {
  const yaml = createYamlEngine({ flows: [source] });
  const { engine, start } = yaml;
  const { id, ended } = await start('f');
  await ended;
  const handlers = createPastHandlers({
    ...engine,
    findRevision: ({ revision }) => ok({ ...flowOf(source), revision }),
  });
  const find = (of = id): Execution => {
    const found = engine.journal.storage.execution(of);
    if (!found.ok) throw new Error(found.error.message);
    return found.value;
  };
  return { ...yaml, id, handlers, find };
}

describe('executions.restart', () => {
  it('goes on from the failed taskrun, as the same execution', async () => {
    const { engine, id, handlers, find } = await open();
    const before = find();
    const answer = await handlers['executions.restart']({ id });
    await engine.executor.settled();
    const after = find();
    const bad = after.taskRunList.find(({ taskId }) => taskId === 'bad');
    expect([
      answer,
      digestOf(before),
      digestOf(after),
      bad?.state.histories.map(({ state }) => state),
      bad?.attempts.map(({ state }) => state.current),
      after.labels.at(-1),
    ]).toEqual([
      { ok: true, value: { executionId: id } },
      'f: CREATED RUNNING FAILED | before SUCCESS | both FAILED | good SUCCESS | bad FAILED | handler SUCCESS | after SUCCESS',
      'f: CREATED RUNNING FAILED RESTARTED RUNNING SUCCESS | before SUCCESS | both SUCCESS | good SUCCESS | bad SUCCESS | behind SUCCESS | after SUCCESS',
      ['CREATED', 'SUBMITTED', 'RUNNING', 'FAILED', 'RESTARTED', 'SUBMITTED', 'RUNNING', 'SUCCESS'],
      ['FAILED', 'SUCCESS'],
      { key: 'system.restarted', value: 'true' },
    ]);
  });

  it('is refused where nothing has failed, and while it goes on', async () => {
    const { engine, id, handlers } = await open();
    const answers = await Promise.all([handlers['executions.restart']({ id }), handlers['executions.restart']({ id })]);
    await engine.executor.settled();
    const again = await handlers['executions.restart']({ id });
    const none = await handlers['executions.restart']({ id: 'none' });
    expect([...answers, again, none].map((each) => (each.ok ? 'ok' : each.error.code))).toEqual([
      'ok',
      'EXECUTION_NOT_ENDED',
      'TASK_RUN_NOT_FOUND',
      'EXECUTION_NOT_FOUND',
    ]);
  });
});

describe('executions.replay', () => {
  it('runs a new execution from the beginning', async () => {
    const { engine, id, handlers, find } = await open();
    const answer = await handlers['executions.replay']({ id, revision: 3 });
    await engine.executor.settled();
    const { parentId, originalId, flowRevision, labels, ...replay } = find(answer.ok ? answer.value.executionId : '');
    expect([parentId, originalId, flowRevision, labels.at(-1), digestOf({ ...find(), ...replay })]).toEqual([
      id,
      id,
      3,
      { key: 'system.replay', value: 'true' },
      'f: CREATED RUNNING FAILED | before SUCCESS | both FAILED | good SUCCESS | bad FAILED | handler SUCCESS | after SUCCESS',
    ]);
  });

  it('begins from a taskrun, with what came before it and beside it', async () => {
    const { engine, id, handlers, find } = await open();
    const bad = find().taskRunList.find(({ taskId }) => taskId === 'bad');
    const answer = await handlers['executions.replay']({ id, taskRunId: bad?.id ?? '' });
    await engine.executor.settled();
    const replay = find(answer.ok ? answer.value.executionId : '');
    const known = new Set(find().taskRunList.map((run) => run.id));
    expect([
      digestOf(replay),
      replay.taskRunList.find(({ taskId }) => taskId === 'behind')?.outputs,
      replay.taskRunList.filter((run) => known.has(run.id)),
    ]).toEqual([
      'f: CREATED RUNNING FAILED RESTARTED RUNNING SUCCESS | before SUCCESS | both SUCCESS | good SUCCESS | bad SUCCESS | behind SUCCESS | after SUCCESS',
      `{"value":"${id}"}`,
      [],
    ]);
  });

  it('takes other inputs', async () => {
    const { engine, id, handlers, find } = await open(`id: f
namespace: a.b
inputs: [{id: n, type: INT, defaults: 1}]
tasks: [{id: t, type: io.kestra.plugin.core.debug.Return, format: "{{ inputs.n }}"}]
`);
    const answer = await handlers['executions.replay']({ id, inputs: [['n', '2']] });
    const wrong = await handlers['executions.replay']({ id, inputs: [['n', 'x']] });
    await engine.executor.settled();
    expect([
      find(answer.ok ? answer.value.executionId : '').taskRunList[0]?.outputs,
      wrong.ok ? 'ok' : wrong.error.code,
    ]).toEqual(['{"value":"2"}', 'INPUTS_INVALID']);
  });

  it('is refused for a taskrun that is not there', async () => {
    const { id, handlers } = await open();
    const answer = await handlers['executions.replay']({ id, taskRunId: 'none' });
    expect(answer.ok ? 'ok' : answer.error).toEqual(
      expect.objectContaining({ code: 'TASK_RUN_NOT_FOUND', message: expect.stringContaining('No task found') }),
    );
  });
});

it('executions.mark goes on behind a taskrun that is said to have succeeded', async () => {
  const { engine, id, handlers, find } = await open();
  const taskRunId = find().taskRunList.find(({ taskId }) => taskId === 'bad')?.id ?? '';
  const wrong = await handlers['executions.mark']({ id, taskRunId, state: 'RUNNING' });
  await handlers['executions.mark']({ id, taskRunId, state: 'SUCCESS' });
  await engine.executor.settled();
  expect([wrong.ok ? 'ok' : wrong.error.code, digestOf(find())]).toEqual([
    'PARAMETERS_INVALID',
    'f: CREATED RUNNING FAILED RESTARTED RUNNING SUCCESS | before SUCCESS | both SUCCESS | good SUCCESS | bad SUCCESS | behind SUCCESS | after SUCCESS',
  ]);
});

describe('executions.delete', () => {
  it('takes record, logs, figures and files', async () => {
    const { engine, id, handlers } = await open();
    const { files } = engine.environment.ports;
    await files.put({
      scope: { namespace: 'a.b', flowId: 'f', executionId: id },
      name: 'a.txt',
      content: Buffer.from('a'),
    });
    const { storage } = engine.journal;
    const deleted = await handlers['executions.delete']({ id });
    const again = await handlers['executions.delete']({ id });
    expect([
      deleted,
      again.ok ? 'ok' : again.error.code,
      storage.logs(id),
      storage.metrics(id),
      files.read(`kestra:///a/b/f/executions/${id}/a.txt`).ok,
    ]).toEqual([{ ok: true, value: { executionId: id } }, 'EXECUTION_NOT_FOUND', ok([]), ok([]), false]);
  });

  it('keeps what is not wanted to go', async () => {
    const { engine, id, handlers } = await open();
    const before = engine.journal.storage.logs(id);
    await handlers['executions.delete']({ id, logs: false });
    expect(before.ok && before.value.length > 0).toBe(true);
    expect(engine.journal.storage.logs(id)).toEqual(before);
  });

  it('is refused while it goes on', async () => {
    const { engine, id, handlers } = await open();
    const restarted = handlers['executions.restart']({ id });
    const deleted = await handlers['executions.delete']({ id });
    await restarted;
    await engine.executor.settled();
    expect(deleted.ok ? 'ok' : deleted.error.code).toBe('EXECUTION_NOT_ENDED');
  });
});

it('a turn of a loop is not taken up, and goes with its loop', async () => {
  const { engine, id, handlers } = await open(`id: f
namespace: a.b
tasks:
  - id: loop
    type: io.kestra.plugin.core.flow.Loop
    values: [1, 2]
    tasks: [{id: t, type: io.kestra.plugin.core.debug.Return, format: x}]
`);
  const turns = engine.journal.storage.startedBy(id);
  const turn = turns.ok ? (turns.value[0]?.id ?? '') : '';
  const refused = await handlers['executions.replay']({ id: turn });
  await handlers['executions.delete']({ id });
  expect([refused.ok ? 'ok' : refused.error.code, engine.journal.storage.execution(turn).ok]).toEqual([
    'TASK_RUN_NOT_FOUND',
    false,
  ]);
});
