// Tasks again until a condition holds.
import { expect, test } from 'vitest';
import { ok } from '../../../../../src/main/contract/errors.ts';
import { type Profile, switchesOf } from '../../../../../src/main/contract/profile.ts';
import type { StateName } from '../../../../../src/main/contract/state.ts';
import { toJsonValue } from '../../../../../src/main/contract/value.ts';
import { loopUntilTask } from '../../../../../src/main/plugin/core/flow/loop-until.ts';
import { faultsOf } from '../../faults-of.ts';
import { createRuns, nextOf } from '../../next-of.ts';
import { createTestContext } from '../../run-task-with.ts';

test.each([
  ['a condition is needed', { tasks: [{}] }, '2.0', ['condition']],
  ['the newer version wants a task', { condition: 'x', tasks: [] }, '2.0', ['tasks']],
  ['the older one does without', { condition: 'x', tasks: [] }, '1.3', []],
  [
    'the frequency has three names',
    { condition: 'x', tasks: [{}], checkFrequency: { interval: 'PT1S', every: 1 } },
    '2.0',
    ['unknown every'],
  ],
] as const)('LoopUntil: %s', (_, properties, profile, faults) => {
  expect(faultsOf(loopUntilTask, properties, profile)).toEqual(faults);
});

const lists = { tasks: ['a', 'b'], errors: ['e'], finally: ['z'] };

test.each([
  ['begins with the first task', {}, 'start a'],
  ['asks behind the last', { a: 'SUCCESS', b: 'WARNING' }, 'ask'],
  ['handles a failure without asking', { a: 'FAILED' }, 'start e'],
  ['goes on to what comes last', { a: 'FAILED', e: 'SUCCESS' }, 'start z'],
  ['fails then', { a: 'FAILED', e: 'SUCCESS', z: 'SUCCESS' }, 'end FAILED'],
  ['asks no more once what comes last has begun', { a: 'SUCCESS', b: 'SUCCESS', z: 'RUNNING' }, 'wait'],
  ['ends behind that', { a: 'SUCCESS', b: 'SUCCESS', z: 'SUCCESS' }, 'end SUCCESS'],
] as const)('LoopUntil %s', (_, runs, expected) => {
  expect(nextOf(loopUntilTask, { lists, runs })).toBe(expected);
});

test('LoopUntil runs once where one of its tasks is disabled: Kestra waits for it before it asks', () => {
  expect(nextOf(loopUntilTask, { lists: { tasks: ['a', 'off'] }, runs: { a: 'SUCCESS' } })).toBe('end SUCCESS');
});

test('LoopUntil fails where Kestra hangs: all its tasks are disabled', () => {
  expect(nextOf(loopUntilTask, { lists: { tasks: ['off'] }, runs: {} })).toBe(
    'end FAILED, ERROR Kestra would never end this task: task "t" holds no task that could run. It is failed here instead',
  );
});

interface Asked {
  readonly count?: number;
  readonly condition?: string;
  readonly ended?: StateName;
  readonly isAskedAgain?: boolean;
  readonly elapsedSeconds?: number;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** What LoopUntil says in its third iteration; the interval is a second. */
function decide(profile: Profile, asked: Asked): unknown {
  const { count = 3, condition = 'false', ended = 'SUCCESS', isAskedAgain = false, elapsedSeconds = 0 } = asked;
  const { checkFrequency, ...more } = { checkFrequency: {}, ...asked.properties };
  const properties = { condition, checkFrequency: { interval: 'PT1S', ...checkFrequency }, ...more };
  const toTask = (id: string) => ({ id, type: 'x', disabled: false, properties: new Map() });
  const task = {
    ...toTask('w'),
    properties: new Map(Object.entries(properties).map(([key, value]) => [key, toJsonValue(value)])),
    lists: new Map([['tasks', [toTask('a')]]]),
  };
  const outputs = new Map([['iterationCount', count]]);
  const run = {
    task,
    outputs,
    values: [],
    iteration: 2,
    runs: createRuns({ a: ended }),
    flowName: 'f',
    executionId: 'e',
  };
  const createdNanos = 1_000_000_000n;
  const nowNanos = createdNanos + BigInt(elapsedSeconds) * 1_000_000_000n;
  const context = { ...createTestContext(), switches: switchesOf(profile), createdNanos, nowNanos, isAskedAgain };
  return loopUntilTask.decide?.(run, context);
}

const success = { type: 'end', state: 'SUCCESS' };
const repeat = { type: 'repeat', afterNanos: 1_000_000_000n };
const bound = { properties: { checkFrequency: { maxIterations: 3 } } };
const hang =
  'Kestra would never end this task: task "w" repeats tasks that end in WARNING without end. It is failed here instead';

test.each<readonly [string, Profile, Asked, unknown]>([
  ['ends where the condition holds', '1.3', { condition: 'true' }, { progress: success }],
  ['counts on and waits', '2.0', {}, { outputs: new Map([['iterationCount', 4]]), progress: repeat }],
  ['counts on and is asked again', '1.3', {}, { outputs: new Map([['iterationCount', 4]]), progress: { type: 'ask' } }],
  ['waits then', '1.3', { count: 4, isAskedAgain: true }, { progress: repeat }],
  ['stops above its bound', '2.0', { ...bound, count: 4 }, { warning: 'Max iterations reached', progress: success }],
  ['and not at it', '2.0', bound, { outputs: new Map([['iterationCount', 4]]), progress: repeat }],
  [
    'fails at its bound where it is to, though the condition holds',
    '2.0',
    { count: 4, condition: 'true', properties: { ...bound.properties, failOnMaxReached: true } },
    { warning: 'Max iterations reached', progress: { type: 'end', state: 'FAILED' } },
  ],
  [
    'stops when its time is over',
    '1.3',
    { elapsedSeconds: 3, properties: { checkFrequency: { maxDuration: 'PT2S' } } },
    { warning: 'Max duration reached', progress: success },
  ],
  ['goes on after a warning on one version', '2.0', { ended: 'WARNING' }, { outputs: new Map([['iterationCount', 4]]), progress: repeat }], // prettier-ignore
  [
    'fails on the other, where Kestra never stops',
    '1.3',
    { ended: 'WARNING' },
    { progress: { type: 'end', state: 'FAILED', says: { level: 'ERROR', message: hang } } },
  ],
])('LoopUntil %s (%s)', (_, profile, asked, expected) => {
  expect(decide(profile, asked)).toEqual(ok(expected));
});

test.each(['maxIterations', 'maxDuration', 'interval'])('LoopUntil fails where its %s is none', (name) => {
  const decided = decide('2.0', { properties: { checkFrequency: { [name]: 'soon' } } });
  expect(decided).toMatchObject({ ok: false, error: { code: 'TASK_FAILED' } });
});
