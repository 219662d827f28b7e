// The timeout of a task: when it bites, what is left of the attempt, and that one without costs nothing.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import type { RunContext, TaskEnd } from '../../../../src/main/plugin/plugin.ts';
import { runWithTimeout } from '../../../../src/main/execution/task/task-timeout.ts';
import { createVirtualTime } from '../../../virtual-time.ts';
import { createTestContext } from '../../plugin/run-task-with.ts';

const end: TaskEnd = { state: 'SUCCESS', outputs: new Map([['value', 'x']]) };

function start(timeout?: string) {
  const { timer, clock } = createVirtualTime(0n);
  const context = createTestContext({ ports: { ...createTestContext().ports, timer } });
  const properties = new Map(timeout === undefined ? [] : [['timeout', timeout]]);
  return { clock, of: { task: { id: 't', type: 'T', disabled: false, properties }, context } };
}

/** Ends after a second, or as soon as it is told to. */
async function second({ ports, signal }: RunContext) {
  await ports.timer.wait(1000, signal());
  return ok(end);
}

it('leaves an attempt alone that has no timeout or ends in time', async () => {
  const attempts = [undefined, 'PT2S'].map(async (timeout) => runWithTimeout(start(timeout).of, second));
  expect(await Promise.all(attempts)).toEqual([ok(end), ok(end)]);
});

it('answers at once where the attempt does', () => {
  expect(runWithTimeout(start('PT2S').of, () => ok(end))).toEqual(ok(end));
});

it('stops an attempt that takes longer, and keeps what it gave', async () => {
  const { of, clock } = start('PT0.5S');
  const ended = await runWithTimeout(of, second);
  const failure = createError('TASK_FAILED', 'Timeout after 00:00:00.500');
  expect([ended, clock.nowNanos()]).toEqual([ok({ state: 'FAILED', outputs: end.outputs, failure }), 500_000_000n]);
});

it('goes on without an attempt that does not stop', async () => {
  const { of, clock } = start('PT25H1M1S');
  const ended = await runWithTimeout(of, () => new Promise(() => undefined));
  expect([ended, clock.nowNanos()]).toEqual([
    fail(createError('TASK_FAILED', 'Timeout after 25:01:01.000')),
    90_066_000_000_000n,
  ]);
});

it.each(['PT0S', '-1', '10s', 'soon'])('runs nothing where the timeout is %s', (timeout) => {
  const ended = runWithTimeout(start(timeout).of, () => ok(end));
  expect(ended).toMatchObject({ ok: false, error: { code: 'TASK_FAILED' } });
});
