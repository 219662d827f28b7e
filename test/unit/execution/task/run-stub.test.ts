// Stubs that stand in for tasks, rendered by a real renderer where that matters.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { toJsonValue } from '../../../../src/main/contract/value.ts';
import { renderOutputs, runStub } from '../../../../src/main/execution/task/run-stub.ts';
import type { TaskStub } from '../../../../src/main/plugin/definition.ts';
import type { RunContext } from '../../../../src/main/plugin/plugin.ts';
import { createTestContext } from '../../plugin/run-task-with.ts';

const refusing: Partial<RunContext> = {
  render: (text) => (text === 'bad' ? fail(createError('EXPRESSION_FAILED', 'cannot render')) : ok(text)),
  renderTyped: (text) => (text === 'bad' ? fail(createError('EXPRESSION_FAILED', 'cannot render')) : ok(text)),
};

describe('runStub()', () => {
  it.each<[TaskStub, unknown]>([
    [{}, ok({ state: 'SUCCESS', outputs: new Map() })],
    [{ state: 'WARNING' }, ok({ state: 'WARNING', outputs: new Map() })],
    [{ state: 'FAILED' }, ok({ state: 'FAILED', outputs: new Map() })],
    [{ outputs: new Map([['a', 1]]) }, ok({ state: 'SUCCESS', outputs: new Map([['a', 1]]) })],
    [
      { failure: 'no answer', outputs: new Map([['code', 503]]) },
      ok({
        state: 'FAILED',
        outputs: new Map([['code', 503]]),
        failure: { code: 'TASK_FAILED', message: 'no answer' },
      }),
    ],
    [{ failure: 'unsaid', state: 'SUCCESS' }, ok({ state: 'SUCCESS', outputs: new Map() })],
  ])('%j', async (stub, end) => {
    expect(await runStub(stub, createTestContext(refusing))).toEqual(end);
  });

  it.each<[string, TaskStub, string]>([
    [
      'a state that is none',
      { state: 'KILLED' },
      'Cannot use stub: state is not one of SUCCESS, WARNING, FAILED: it rendered to "KILLED"',
    ],
    ['outputs that are no map', { outputs: 'text' }, 'Cannot use stub: outputs is not a map'],
    ['a delay below zero', { delay: '-PT1S' }, 'Cannot use stub: delay is below zero'],
    ['an output that cannot be rendered', { outputs: new Map([['a', 'bad']]) }, 'cannot render'],
    ['a state that cannot be rendered', { state: 'bad' }, 'cannot render'],
    ['a failure that cannot be rendered', { failure: 'bad' }, 'cannot render'],
    ['a delay that cannot be rendered', { delay: 'bad' }, 'cannot render'],
  ])('%s fails the task', async (_, stub, message) => {
    const end = await runStub(stub, createTestContext(refusing));
    expect(end.ok ? undefined : end.error.message).toBe(message);
  });

  it('waits as long as the delay says', async () => {
    const waits: number[] = [];
    const { ports } = createTestContext();
    const timer = { wait: async (delayMs: number) => void waits.push(delayMs) };
    await runStub({ delay: 'PT1M0.5S' }, createTestContext({ ports: { ...ports, timer } }));
    expect(waits).toEqual([60_500]);
  });
});

it('renderOutputs() renders texts at any depth and leaves names alone', () => {
  const outputs = toJsonValue({ '{{ a }}': { list: ['x', 1, null, { deep: 'y' }] } });
  expect(renderOutputs(outputs, { renderTyped: (text) => ok(`${text}!`) })).toEqual(
    ok(toJsonValue({ '{{ a }}': { list: ['x!', 1, null, { deep: 'y!' }] } })),
  );
});
