// The `timeout` of a task that runs: an attempt that takes longer is told to stop, and has failed.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`timeout-*` in the recorded runs).
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import type { TaskDefinition } from '../../plugin/definition.ts';
import type { RunContext, TaskEnd } from '../../plugin/plugin.ts';
import { renderDuration } from '../../plugin/render-duration.ts';

/** How an attempt ends, at once or later. */
type Attempt = Promise<Result<TaskEnd>> | Result<TaskEnd>;

/** How long an attempt that was told to stop is waited for, so that no two attempts run at once. */
const stopMaxMs = 5000;

/**
 * Runs an attempt within the task's `timeout`, rendered now; without one it takes as long as it takes.
 * @param run gets the context whose signal rises at the timeout, too
 */
export function runWithTimeout(
  { task, context }: { readonly task: TaskDefinition; readonly context: RunContext },
  run: (context: RunContext) => Attempt,
): Attempt {
  const property = task.properties.get('timeout') ?? null;
  if (property === null) return run(context);
  const timeout = renderDuration(property, context);
  if (!timeout.ok) return timeout;
  if (timeout.value <= 0n) return fail(createError('TASK_FAILED', 'timeout must be > 0'));
  return raceTimeout({ context, timeoutNanos: timeout.value }, run);
}

function raceTimeout(
  { context, timeoutNanos }: { readonly context: RunContext; readonly timeoutNanos: bigint },
  run: (context: RunContext) => Attempt,
): Attempt {
  const stop = new AbortController();
  const either = AbortSignal.any([context.signal(), stop.signal]);
  const ended = run({ ...context, signal: () => either });
  if (!(ended instanceof Promise)) return ended;
  return endOf({ ended, context, timeoutNanos, stop });
}

async function endOf(of: {
  readonly ended: Promise<Result<TaskEnd>>;
  readonly context: RunContext;
  readonly timeoutNanos: bigint;
  readonly stop: AbortController;
}): Promise<Result<TaskEnd>> {
  const { ended, context, timeoutNanos, stop } = of;
  const { timer } = context.ports;
  const inTime = await firstOf(ended, (signal) => timer.wait(Number(timeoutNanos) / 1e6, signal));
  if (inTime !== undefined) return inTime;
  stop.abort();
  const failure = createError('TASK_FAILED', `Timeout after ${formatHours(timeoutNanos / 1_000_000n)}`);
  const late = await firstOf(ended, (signal) => timer.wait(stopMaxMs, signal));
  // What the attempt gave in spite of all is kept, as Kestra does.
  return late?.ok === true ? ok({ state: 'FAILED', outputs: late.value.outputs, failure }) : fail(failure);
}

/** The value of a promise, or undefined where the wait ends first; nothing is waited for after that. */
async function firstOf<T>(promise: Promise<T>, wait: (signal: AbortSignal) => Promise<void>): Promise<T | undefined> {
  const over = new AbortController();
  const first = await Promise.race([promise, wait(over.signal).then(() => undefined)]);
  over.abort();
  return first;
}

/** `00:00:00.500`, the hours with as many digits as they have. */
function formatHours(milliseconds: bigint): string {
  const seconds = milliseconds / 1000n;
  const fraction = String(milliseconds % 1000n).padStart(3, '0');
  return `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}.${fraction}`;
}

function two(part: bigint): string {
  return String(part).padStart(2, '0');
}
