// The executor: what comes of an execution, in which order, and what its bounds do.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import type { Execution } from '../../../src/main/contract/model.ts';
import { createExecutor, type ExecutorOptions } from '../../../src/main/execution/executor.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import type { JournalChange } from '../../../src/main/journal/journal.ts';
import type { FlowDefinition } from '../../../src/main/plugin/definition.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow, createTask } from './example-flow.ts';

const engine = createTestEngine();

/** An executor whose journal is a list; `append` says what becomes of each commit. */
function createUnderTest(options: Partial<ExecutorOptions> = {}) {
  const changes: JournalChange[] = [];
  const executor = createExecutor({
    ...engine.environment,
    bounds: { runningMax: 1, queuedMax: 1 },
    awaitedMax: 10,
    taskrunsPerTurn: 2,
    journal: {
      append(more) {
        changes.push(...more);
        return Promise.resolve(ok(undefined));
      },
    },
    ...options,
  });
  const run = (flow: FlowDefinition): Promise<Result<Execution>> =>
    executor.run(flow, createExecution({ flow, tenantId: 'main', labels: [] }, engine.environment));
  return { executor, run, changes };
}

/** State, then task and state of each taskrun. */
function digest(result: Result<Execution>): readonly string[] {
  if (!result.ok) return [result.error.code];
  return [result.value.state.current, ...result.value.taskRunList.map((run) => `${run.taskId} ${run.state.current}`)];
}

const failing = createTask('bad', { format: '{{ nothing.there }}' });

describe('run()', () => {
  const cases: readonly (readonly [name: string, flow: FlowDefinition, digested: readonly string[]])[] = [
    [
      'runs tasks in order',
      createFlow({ tasks: [createTask('a'), createTask('b')] }),
      ['SUCCESS', 'a SUCCESS', 'b SUCCESS'],
    ],
    ['stops at a failure', createFlow({ tasks: [failing, createTask('b')] }), ['FAILED', 'bad FAILED']],
    [
      'runs errors, finally and what follows the execution',
      createFlow({
        tasks: [failing],
        errors: [createTask('e')],
        finally: [createTask('f')],
        afterExecution: [createTask('x')],
      }),
      ['FAILED', 'bad FAILED', 'e SUCCESS', 'f SUCCESS', 'x SUCCESS'],
    ],
    [
      'goes on behind an allowed failure',
      createFlow({ tasks: [createTask('bad', { format: '{{ nope }}', allowFailure: true }), createTask('b')] }),
      ['WARNING', 'bad WARNING', 'b SUCCESS'],
    ],
    ['ends an empty flow at once', createFlow(), ['SUCCESS']],
    [
      'fails where an output cannot be rendered',
      createFlow({
        tasks: [createTask('a')],
        outputs: [
          new Map([
            ['id', 'o'],
            ['type', 'STRING'],
            ['value', '{{ nope }}'],
          ]),
        ],
      }),
      ['FAILED', 'a SUCCESS'],
    ],
  ];

  it.each(cases)('%s', async (_name, flow, digested) => {
    expect(digest(await createUnderTest().run(flow))).toEqual(digested);
  });

  it('keeps the outputs of tasks and of the flow', async () => {
    const flow = createFlow({
      tasks: [createTask('a', { format: 'hello' }), createTask('b', { format: '{{ outputs.a.value | upper }}' })],
      outputs: [
        new Map([
          ['id', 'o'],
          ['type', 'STRING'],
          ['value', '{{ outputs.b.value }}!'],
        ]),
      ],
    });
    const result = await createUnderTest().run(flow);
    expect(result.ok && [result.value.taskRunList.map(({ outputs }) => outputs), result.value.outputs]).toEqual([
      ['{"value":"hello"}', '{"value":"HELLO"}'],
      '{"o":"HELLO!"}',
    ]);
  });

  it('gives others their turn while one has many taskruns', async () => {
    const { run } = createUnderTest({ bounds: { runningMax: 2, queuedMax: 1 } });
    const long = createFlow({ tasks: Array.from({ length: 200 }, (_, index) => createTask(`t${index}`)) });
    const ended: string[] = [];
    const both = [run(long).then(() => ended.push('long')), run(createFlow({ tasks: [createTask('a')] }))];
    void both[1]?.then(() => ended.push('short'));
    // What another execution waits for is the event loop: it turns while the long one goes on.
    let turnsMeanwhile = 0;
    while (!ended.includes('long') && turnsMeanwhile < 10_000) {
      await new Promise((resolve) => setImmediate(resolve));
      turnsMeanwhile++;
    }
    await Promise.all(both);
    expect([ended, turnsMeanwhile >= 100]).toEqual([['short', 'long'], true]);
  });

  it('answers STORAGE_FAILED where the end cannot be kept', async () => {
    const error = createError('STORAGE_FAILED', 'Cannot keep records: the disk is full');
    const { run } = createUnderTest({ journal: { append: () => Promise.resolve(fail(error)) } });
    expect(await run(createFlow({ tasks: [createTask('a')] }))).toEqual(fail(error));
  });

  it('ends an execution FAILED, and says so, where a part of ours breaks', async () => {
    const { run, changes } = createUnderTest({
      newId: () => {
        throw new Error('no more ids');
      },
    });
    expect(digest(await run(createFlow({ tasks: [createTask('a')] })))).toEqual(['INTERNAL']);
    const states = changes.map((change) =>
      change.type === 'execution' ? change.execution.state.current : change.type,
    );
    expect(states).toEqual(['log', 'FAILED']);
  });
});

describe('hasRoom()', () => {
  it('is false once as many wait as may', () => {
    const { executor, run } = createUnderTest({ journal: { append: () => new Promise(() => undefined) } });
    const seen = [executor.hasRoom()];
    void run(createFlow());
    seen.push(executor.hasRoom());
    void run(createFlow());
    expect([...seen, executor.hasRoom()]).toEqual([true, true, false]);
  });
});

describe('close()', () => {
  it('refuses what waits and what comes', async () => {
    const { executor, run } = createUnderTest();
    const first = run(createFlow({ tasks: [createTask('a')] }));
    const waiting = run(createFlow());
    await executor.close(10_000);
    expect([digest(await first), digest(await waiting), digest(await run(createFlow()))]).toEqual([
      ['SUCCESS', 'a SUCCESS'],
      ['SERVER_STOPPING'],
      ['SERVER_STOPPING'],
    ]);
  });
});

describe('runBeside()', () => {
  const kv = { ...createTask('kv', { key: 'k' }), type: 'io.kestra.plugin.core.kv.Get' };
  const begin = (executor: ReturnType<typeof createUnderTest>['executor'], flow: FlowDefinition) =>
    executor.runBeside(flow, createExecution({ flow, tenantId: 'main', labels: [] }, engine.environment));

  it('runs to the end within this turn of the event loop', async () => {
    const { executor, changes } = createUnderTest({ taskrunsPerTurn: 32 });
    const ended = begin(executor, createFlow({ tasks: [createTask('a')] }));
    // Behind all that is due in this turn, and before anything that a commit would wait for.
    await new Promise((resolve) => process.nextTick(resolve));
    expect(changes.filter(({ type }) => type === 'execution')).toHaveLength(1);
    expect(digest((await ended) ?? fail(createError('INTERNAL', 'Cannot happen')))).toEqual(['SUCCESS', 'a SUCCESS']);
  });

  it('leaves to its commit what could be seen in between, and what has to wait for room', () => {
    const { executor, changes } = createUnderTest({ taskrunsPerTurn: 32 });
    const looking = begin(executor, createFlow({ tasks: [kv] }));
    const first = begin(executor, createFlow({ tasks: [createTask('a')] }));
    const second = begin(executor, createFlow({ tasks: [createTask('a')] }));
    expect([looking, first instanceof Promise, second, changes]).toEqual([undefined, true, undefined, []]);
  });
});
