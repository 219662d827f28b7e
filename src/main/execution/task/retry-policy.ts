// When a failed attempt is followed by another. Pure: it is told the time, and waits for nothing.
// Source: kestra-flow §2.4 and observed-flow §2.4, seen on Kestra 1.3.19 and 2.0.0 (`retry-*`, `exp-delays`).
import { printJson } from '../../contract/print-json.ts';
import { parseInstant } from '../../contract/instant.ts';
import type { TaskRun } from '../../contract/model.ts';
import type { Switches } from '../../contract/switches.ts';
import { startDateOf } from '../../contract/state.ts';
import { isJsonMap, type JsonMap } from '../../contract/value.ts';
import { durationSeconds } from '../../plugin/java-duration.ts';
import type { FlowDefinition, TaskDefinition } from '../../plugin/definition.ts';

/** The `retry` that holds for a task. */
export interface RetryPolicy {
  readonly retry: JsonMap;
  /** Written on the task itself; otherwise on a task that it runs in, or on the flow. */
  readonly isOwn: boolean;
}

/** The retry of the task, else of the nearest task around it that has one, else of the flow. */
export function retryPolicyOf(
  task: TaskDefinition,
  of: { readonly parents: readonly TaskDefinition[]; readonly flow: Pick<FlowDefinition, 'retry'> },
): RetryPolicy | undefined {
  const own = task.properties.get('retry');
  if (isJsonMap(own)) return { retry: own, isOwn: true };
  const inherited = of.parents.map(({ properties }) => properties.get('retry')).find(isJsonMap) ?? of.flow.retry;
  return inherited === undefined ? undefined : { retry: inherited, isOwn: false };
}

/** Whether a new execution is made in place of another attempt. */
export function createsNewExecution({ retry }: RetryPolicy): boolean {
  return retry.get('behavior') === 'CREATE_NEW_EXECUTION';
}

/** What has been tried so far. */
export interface PastAttempts {
  /** How many, the first included. */
  readonly count: number;
  readonly firstStartNanos: bigint;
  readonly nowNanos: bigint;
  /** From 0 up to but without 1. */
  readonly random: number;
}

/** What a taskrun has tried, seen from now. */
export function pastAttemptsOf(
  { attempts }: TaskRun,
  now: Pick<PastAttempts, 'nowNanos' | 'random'>,
): PastAttempts | undefined {
  const [first] = attempts;
  if (first === undefined) return undefined;
  return { ...now, count: attempts.length, firstStartNanos: parseInstant(startDateOf(first.state)) };
}

/**
 * A retry without an end of its own ends here, where Kestra would go on for ever: each attempt stays on record, and a
 * test bench is not to fill with one. At one a second that is after close to three hours.
 */
const attemptsBound = 10_000;
/** Kestra looks once a second whether a retry is due; `maxDuration` is judged without that wait. */
const pollNanos = 1_000_000_000n;

/** Nanoseconds from now to the next attempt; undefined where there is none any more. */
export function retryDelayNanos(
  { retry }: RetryPolicy,
  past: PastAttempts,
  switches: Pick<Switches, 'multipliesRetryDelay'>,
): bigint | undefined {
  // The older name is still read where flows may have it.
  const attemptsMax = Number(retry.get('maxAttempts') ?? retry.get('maxAttempt') ?? attemptsBound);
  if (past.count >= Math.min(attemptsMax, attemptsBound)) return undefined;
  const delayNanos = toNanos(delaySeconds(retry, past, switches));
  const longest = secondsOf(retry, 'maxDuration');
  const dueNanos = past.nowNanos + delayNanos;
  if (longest !== undefined && dueNanos > past.firstStartNanos + toNanos(longest)) return undefined;
  return ((delayNanos + pollNanos - 1n) / pollNanos) * pollNanos;
}

/** One version multiplies by the factor each time, the other adds: its first retry follows at once. */
function delaySeconds(
  retry: JsonMap,
  { count, random }: PastAttempts,
  { multipliesRetryDelay }: Pick<Switches, 'multipliesRetryDelay'>,
): number {
  const interval = secondsOf(retry, 'interval') ?? 0;
  if (retry.get('type') === 'random') {
    const least = secondsOf(retry, 'minInterval') ?? 0;
    return least + random * ((secondsOf(retry, 'maxInterval') ?? 0) - least);
  }
  if (retry.get('type') !== 'exponential') return interval;
  const factor = Number(printJson(retry.get('delayFactor') ?? 2));
  const delay = multipliesRetryDelay ? interval * factor ** (count - 1) : interval * Math.trunc(factor) * (count - 1);
  return Math.min(delay, secondsOf(retry, 'maxInterval') ?? delay);
}

function secondsOf(retry: JsonMap, name: string): number | undefined {
  const value = retry.get(name);
  return typeof value === 'string' ? durationSeconds(value) : undefined;
}

function toNanos(seconds: number): bigint {
  return BigInt(Math.round(seconds * 1e9));
}
