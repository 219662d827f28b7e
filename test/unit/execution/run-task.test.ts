// One taskrun: its states, its logs and what `runIf` and levels do.
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/main/contract/value.ts';
import { stopWith } from '../../../src/main/execution/control/task-stops.ts';
import { createRunState } from '../../../src/main/execution/run-state.ts';
import { runTask } from '../../../src/main/execution/run-task.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../test-engine.ts';
import type { TaskStub } from '../../../src/main/plugin/definition.ts';
import { createFlow, createTask } from './example-flow.ts';

const { environment } = createTestEngine();

async function run(properties: Readonly<Record<string, JsonValue>>, stub?: TaskStub) {
  const task = createTask('t', properties);
  const stubs = { file: 's', tasks: new Map(stub === undefined ? [] : [['t', stub]]) };
  const flow = createFlow({ tasks: [task], stubs });
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const state = createRunState(
    { flow, execution, inputs: undefined, switches: environment.rendering.switches },
    environment.clock,
  );
  await runTask(
    { task, parents: [], state, stop: stopWith(new AbortController().signal), goOn: () => undefined },
    environment,
  );
  const [taskRun] = state.execution().taskRunList;
  const logs = state.takeChanges().flatMap((change) => (change.type === 'log' ? [change.log] : []));
  return {
    states: taskRun?.state.histories.map(({ state: each }) => each),
    attempts: taskRun?.attempts.map(({ state: each }) => each.current),
    ...(taskRun?.attempts[0]?.logFile === undefined ? {} : { file: textOf(taskRun.attempts[0].logFile) }),
    outputs: taskRun?.outputs,
    ...(taskRun?.isEmulated === undefined ? {} : { isEmulated: taskRun.isEmulated }),
    ...(taskRun?.isStubbed === undefined ? {} : { isStubbed: taskRun.isStubbed }),
    logs: logs.map(({ level, message }) => `${level} ${message.split('\n')[0] ?? ''}`),
  };
}

/** What stands in a log file, without dates and loggers. */
function textOf(address: string): string {
  const content = environment.ports.files.read(address);
  const text = content.ok ? Buffer.from(content.value).toString() : content.error.message;
  return text.replaceAll(/^\S+ \S+ (\w+) +\S+ +\S+ /gm, '$1 ').replaceAll(/(?:\n\tat .*|\n.*error\..*)/g, '');
}

const success = ['CREATED', 'SUBMITTED', 'RUNNING', 'SUCCESS'];
const logType = 'io.kestra.plugin.core.log.Log';

describe('runTask()', () => {
  it('marks a taskrun for which nothing was executed', async () => {
    const { isEmulated, states } = await run({ type: 'io.kestra.plugin.core.http.SseRequest', uri: 'x' });
    expect([isEmulated, states?.at(-1)]).toEqual([true, 'WARNING']);
  });

  it('keeps the log of a task in a file where it is told so', async () => {
    const { file, logs } = await run({ type: logType, message: 'hello', logToFile: true });
    expect([file, logs]).toEqual(['INFO hello\n', []]);
  });

  it('says in that file why the task failed', async () => {
    const { states, file, logs } = await run({ format: '{{ nothing }}', logToFile: true });
    expect([states?.at(-1), file?.split('\n')[0], logs]).toEqual(['FAILED', expect.stringContaining('ERROR '), []]);
  });

  it('lets a stub stand in for a task that would run', async () => {
    const stub = {
      outputs: new Map([
        ['value', '{{ taskrun.attemptsCount }} {{ flow.id }}'],
        ['typed', '{{ 1 + 1 }}'],
      ]),
    };
    expect(await run({ format: 'x' }, stub)).toEqual({
      states: success,
      attempts: ['SUCCESS'],
      outputs: '{"value":"0 example","typed":2}',
      isStubbed: true,
      logs: [
        'INFO Task ends as its stub in "s" says: its properties are rendered, nothing is executed',
        'INFO format: x',
      ],
    });
  });

  it.each(['io.kestra.plugin.core.flow.Subflow', 'io.kestra.plugin.core.execution.Labels'])(
    'lets a stub stand in for %s',
    async (type) => {
      const { states, outputs, isStubbed } = await run({ type, flowId: 'f' }, { outputs: new Map([['a', 1]]) });
      expect([states?.at(-1), outputs, isStubbed]).toEqual(['SUCCESS', '{"a":1}', true]);
    },
  );

  it('fails a task whose stub takes longer than its timeout', async () => {
    const { states, logs } = await run({ timeout: 'PT0.01S' }, { delay: 'PT1H' });
    expect([states?.at(-1), logs.includes('ERROR Timeout after 00:00:00.010')]).toEqual(['FAILED', true]);
  });

  it('runs one attempt and keeps its outputs', async () => {
    expect(await run({ format: 'x' })).toEqual({
      states: success,
      attempts: ['SUCCESS'],
      outputs: '{"value":"x"}',
      logs: ['DEBUG x'],
    });
  });

  it.each(['false', '0', '-0', '', '  '])('skips where runIf renders to %j', async (runIf) => {
    expect(await run({ runIf })).toEqual({
      states: ['CREATED', 'SKIPPED'],
      attempts: ['SKIPPED'],
      outputs: undefined,
      logs: [],
    });
  });

  it.each(['True', 'no', '[]', '{{ 1 == 1 }}'])('runs where runIf renders to %j', async (runIf) => {
    expect((await run({ runIf })).states).toEqual(success);
  });

  it('fails without an attempt where runIf cannot be rendered', async () => {
    const missing = 'Unable to find `nope` used in the expression `{{ nope }}` at line 1';
    const message = `Failed to evaluate the runIf condition for task t. Cause: ${missing}`;
    expect(await run({ runIf: '{{ nope }}' })).toEqual({
      states: ['CREATED', 'FAILED'],
      attempts: [],
      outputs: undefined,
      logs: [`ERROR ${message}`, `TRACE EXPRESSION_FAILED: ${message}`],
    });
  });

  it('keeps no line below the level of the task', async () => {
    expect((await run({ type: logType, message: 'm', level: 'DEBUG', logLevel: 'INFO' })).logs).toEqual([]);
  });

  it('masks a secret in the log and leaves it in the output', async () => {
    const { outputs, logs } = await run({ format: "{{ secret('PLAIN') }}" });
    expect([outputs, logs]).toEqual(['{"value":"plainkey"}', ['DEBUG ******']]);
  });

  it('allows a failure, and a warning', async () => {
    const bad = { format: '{{ nope }}', allowFailure: true };
    expect([(await run(bad)).states?.at(-1), (await run({ ...bad, allowWarning: true })).states?.at(-1)]).toEqual([
      'WARNING',
      'SUCCESS',
    ]);
  });
});
