// The life of a taskrun whose task starts executions. Source: `subflow-*` and `loop-*` in the recorded runs.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok, type Result } from '../../../../src/main/contract/errors.ts';
import type { Profile } from '../../../../src/main/contract/profile.ts';
import { stopWith } from '../../../../src/main/execution/control/task-stops.ts';
import { runExecutable } from '../../../../src/main/execution/child/run-executable.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createRunningTask } from '../../../../src/main/execution/task/running-task.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import type { ExecutableEnd } from '../../../../src/main/plugin/child-executions.ts';
import type { ExecutableTask } from '../../../../src/main/plugin/plugin.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createRunner } from '../child-parts.ts';
import { createFlow, createTask } from '../example-flow.ts';

type Run = ExecutableTask['run'];

async function live(run: Run, { profile = '2.0', isStopped = false }: { profile?: Profile; isStopped?: boolean } = {}) {
  const { environment } = createTestEngine({ kestra: profile });
  const task = createTask('s', { allowFailure: profile === '1.3' });
  const flow = createFlow({ tasks: [task] });
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const state = createRunState(
    { flow, execution, inputs: undefined, switches: environment.rendering.switches },
    environment.clock,
  );
  const stop = new AbortController();
  if (isStopped) stop.abort();
  const start = { task, parents: [], state, stop: stopWith(stop.signal), runner: createRunner().runner };
  const plugin: ExecutableTask = { kind: 'executable', type: 'x', properties: () => ({}), run };
  const tryLater = (): boolean => false;
  await runExecutable(plugin, start, { running: createRunningTask(start, environment), environment, tryLater });
  const [taskRun] = state.execution().taskRunList;
  const logs = state.takeChanges().flatMap((change) => (change.type === 'log' ? [change.log] : []));
  return {
    states: taskRun?.state.histories.map(({ state: each }) => each),
    attempts: taskRun?.attempts.map(({ state: each }) => each.current),
    outputs: taskRun?.outputs,
    logs: logs.map(
      (log) => `${log.level} ${log.taskId ?? '-'} ${log.attemptNumber ?? '-'} ${log.message.split('\n')[0]}`,
    ),
  };
}

const ended = (parts: Partial<ExecutableEnd> = {}): Result<ExecutableEnd> =>
  ok({ state: 'SUCCESS', outputs: new Map(), ...parts });
const refusal = fail(createError('FLOW_DISABLED', 'why'));

describe('runExecutable()', () => {
  it('has an attempt of its own from the beginning where the type says so', async () => {
    const run: Run = async (_task, context) => {
      context.begin(new Map([['n', 1]]));
      return ended();
    };
    expect(await live(run)).toEqual({
      states: ['CREATED', 'RUNNING', 'SUCCESS'],
      attempts: ['SUCCESS'],
      outputs: '{}',
      logs: [],
    });
  });

  it('has an attempt at its end where it has started an execution, and the states it passed through', async () => {
    const run: Run = async (_task, context) => {
      const flow = { namespace: 'a', flowId: 'c', inputs: new Map(), labels: [], inheritsLabels: false };
      const child = await context.children.startFlow({ ...flow, isAwaited: true });
      return child.ok ? ended({ passes: ['FAILED'], outputs: new Map([['o', 1]]) }) : child;
    };
    expect(await live(run)).toEqual({
      states: ['CREATED', 'RUNNING', 'FAILED', 'SUCCESS'],
      attempts: ['SUCCESS'],
      outputs: '{"o":1}',
      logs: [],
    });
  });

  it('has none where it ends at once', async () => {
    expect(await live(async () => ended())).toMatchObject({ states: ['CREATED', 'SUCCESS'], attempts: [] });
  });

  it('logs of the execution what fails before anything is started', async () => {
    expect(await live(async () => refusal)).toEqual({
      states: ['CREATED', 'FAILED'],
      attempts: ['FAILED'],
      outputs: undefined,
      logs: ['ERROR - - why', 'DEBUG - - FLOW_DISABLED: why'],
    });
  });

  it('logs it of the task on the older profile, and does not heed what the task allows', async () => {
    expect(await live(async () => refusal, { profile: '1.3' })).toEqual({
      states: ['CREATED', 'FAILED'],
      attempts: ['FAILED'],
      outputs: undefined,
      logs: ['ERROR s 1 why', 'TRACE s 1 FLOW_DISABLED: why'],
    });
  });

  it.each<[string, Run, boolean]>([
    ['the program stops', async () => ended(), true],
    ['nothing is started any more', async () => fail(createError('SERVER_STOPPING', 'stops')), false],
  ])('leaves the taskrun as it is where %s', async (_name, run, isStopped) => {
    expect(await live(run, { isStopped })).toMatchObject({ states: ['CREATED'], logs: [] });
  });

  it('fails the task of a type that throws', async () => {
    const run: Run = () => Promise.reject(new Error('ours'));
    expect(await live(run)).toMatchObject({ states: ['CREATED', 'FAILED'] });
  });
});
