// When a failed attempt is followed by another.
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import {
  createsNewExecution,
  pastAttemptsOf,
  retryDelayNanos,
  retryPolicyOf,
} from '../../../../src/main/execution/task/retry-policy.ts';
import { createTask } from '../example-flow.ts';

const second = 1_000_000_000n;

function policy(retry: Readonly<Record<string, JsonValue>>) {
  return { retry: new Map(Object.entries(retry)), isOwn: true };
}

/** Delays in seconds behind each attempt, until there is none any more. */
function delays(retry: Readonly<Record<string, JsonValue>>, multipliesRetryDelay = false): readonly number[] {
  const found: number[] = [];
  let nowNanos = 0n;
  for (let count = 1; count < 10; count++) {
    const past = { count, firstStartNanos: 0n, nowNanos, random: 0.5 };
    const delay = retryDelayNanos(policy(retry), past, { multipliesRetryDelay });
    if (delay === undefined) break;
    nowNanos += delay;
    found.push(Number(delay / second));
  }
  return found;
}

describe('retryDelayNanos()', () => {
  it.each([
    ['waits the interval', { type: 'constant', interval: 'PT2S', maxAttempts: 3 }, [2, 2]],
    ['is late by the look at the clock', { type: 'constant', interval: 'PT0.1S', maxAttempts: 2 }, [1]],
    ['reads the older name', { type: 'constant', interval: 'PT1S', maxAttempt: 2 }, [1]],
    ['ends with the time for all', { type: 'constant', interval: 'PT2S', maxDuration: 'PT5S' }, [2, 2]],
    ['takes a time between two', { type: 'random', minInterval: 'PT2S', maxInterval: 'PT4S', maxAttempts: 2 }, [3]],
  ])('%s', (_name, retry, expected) => {
    expect(delays(retry)).toEqual(expected);
  });

  // observed-flow §2.4, `exp-delays`.
  it.each([
    [false, [0, 2, 4, 6]],
    [true, [1, 2, 4, 5]],
  ])('grows exponentially, multiplying: %s', (multiplies, expected) => {
    const retry = { type: 'exponential', interval: 'PT1S', maxInterval: multiplies ? 'PT5S' : 'PT20S', maxAttempts: 5 };
    expect(delays(retry, multiplies)).toEqual(expected);
  });

  it('goes on without a bound of its own, until 10,000 attempts are on record', () => {
    const forEver = policy({ type: 'constant', interval: 'PT1S', maxAttempts: 1_000_000 });
    const past = { firstStartNanos: 0n, nowNanos: 0n, random: 0.5 };
    const delayAfter = (count: number) => retryDelayNanos(forEver, { ...past, count }, { multipliesRetryDelay: false });
    expect([delayAfter(9999), delayAfter(10_000)]).toEqual([second, undefined]);
    expect(delays({ type: 'constant', interval: 'PT1S' })).toHaveLength(9);
  });
});

describe('retryPolicyOf()', () => {
  const own = new Map([['type', 'constant']]);
  const around = new Map([['type', 'random']]);
  const flow = { retry: new Map([['type', 'exponential']]) };
  const parents = [createTask('inner'), createTask('outer', { retry: around })];

  it('prefers the task, then what is nearest around it, then the flow', () => {
    expect([
      retryPolicyOf(createTask('t', { retry: own }), { parents, flow }),
      retryPolicyOf(createTask('t'), { parents, flow }),
      retryPolicyOf(createTask('t'), { parents: [], flow }),
      retryPolicyOf(createTask('t'), { parents: [], flow: {} }),
    ]).toEqual([
      { retry: own, isOwn: true },
      { retry: around, isOwn: false },
      { retry: flow.retry, isOwn: false },
      undefined,
    ]);
  });
});

it('knows which retries make a new execution', () => {
  expect([{ behavior: 'CREATE_NEW_EXECUTION' }, {}].map((retry) => createsNewExecution(policy(retry)))).toEqual([
    true,
    false,
  ]);
});

it('counts attempts from the start of the first', () => {
  const state = {
    current: 'FAILED' as const,
    histories: [{ state: 'RUNNING' as const, date: '1970-01-01T00:00:02Z' }],
  };
  const run = { id: 'r', taskId: 't', attempts: [{ state }, { state }], state };
  const now = { nowNanos: 5n * second, random: 0 };
  expect([pastAttemptsOf(run, now), pastAttemptsOf({ ...run, attempts: [] }, now)]).toEqual([
    { ...now, count: 2, firstStartNanos: 2n * second },
    undefined,
  ]);
});
