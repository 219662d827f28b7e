// Tasks with a `taskCache`.
import { expect, it } from 'vitest';
import { createError, fail, ok, type Result } from '../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { runCached } from '../../../../src/main/execution/task/run-cached.ts';
import { createTaskCache } from '../../../../src/main/execution/task/task-cache.ts';
import type { TaskEnd } from '../../../../src/main/plugin/plugin.ts';
import { createTestContext } from '../../plugin/run-task-with.ts';
import { createTask } from '../example-flow.ts';

const outputs = new Map([['value', 'x']]);
const success: Result<TaskEnd> = ok({ state: 'SUCCESS', outputs });
const enabled = "DEBUG Task output caching is enabled for task 't''";
const skipped = "INFO Skipping task execution for task 't' as there is an existing cache entry for it";

/** Runs tasks one after the other; gives how often one ran, and what was logged without digests. */
async function runAll(
  tasks: readonly Readonly<Record<string, JsonValue>>[],
  ended: Result<TaskEnd> | Promise<Result<TaskEnd>> = success,
) {
  let nanos = 0n;
  const cache = createTaskCache({ charactersMax: 1000 }, () => nanos);
  let runs = 0;
  const logs: string[] = [];
  const context = createTestContext({
    log: (level, message) => logs.push(`${level} ${message.replace(/[0-9a-f]{64}/, '<hash>')}`),
    withVariables: () => createTestContext(),
  });
  const ports = { ...context.ports, nowNanos: () => nanos };
  for (const properties of tasks) {
    const run = () => {
      runs++;
      return ended;
    };
    await runCached(
      { task: createTask('t', properties), context: { ...context, ports }, value: undefined, cache },
      run,
    );
    nanos += 2_000_000_000n;
  }
  return [runs, logs];
}

const cached = (parts: Readonly<Record<string, JsonValue>> = {}) => new Map<string, JsonValue>([['enabled', true], ...Object.entries(parts)]); // prettier-ignore
const uploading = [
  "INFO Uploading a cache entry for task 't'",
  'DEBUG Caching entry uploaded in URI kestra:///company/team/f/<hash>/cache/cache.zip',
];

it.each([
  ['is run where it has none', [{}, {}], [2, []]],
  ['is run where it is not enabled', [{ taskCache: new Map([['enabled', false]]) }], [1, []]],
  ['is run once', [{ taskCache: cached() }, { taskCache: cached() }], [1, [enabled, ...uploading, enabled, skipped]]],
  [
    'is run again with other properties',
    [{ taskCache: cached(), format: 'a' }, { taskCache: cached(), format: 'b' }], // prettier-ignore
    [2, [enabled, ...uploading, enabled, ...uploading]],
  ],
  [
    'is run again after its time',
    [{ taskCache: cached({ ttl: 'PT1S' }) }, { taskCache: cached({ ttl: 'PT1S' }) }],
    [2, [enabled, ...uploading, enabled, ...uploading]],
  ],
])('a task %s', async (_name, tasks, expected) => {
  expect(await runAll(tasks)).toEqual(expected);
});

it('keeps nothing of a failure', async () => {
  const tasks = [{ taskCache: cached() }, { taskCache: cached() }];
  expect(await runAll(tasks, Promise.resolve(fail(createError('TASK_FAILED', 'no'))))).toEqual([2, [enabled, enabled]]);
});

it('says where no key can be made, and runs', () => {
  const logs: string[] = [];
  const broken = createTestContext({ renderObject: () => fail(createError('EXPRESSION_FAILED', 'no')) });
  const context = createTestContext({ log: (_, message) => logs.push(message), withVariables: () => broken });
  const cache = createTaskCache({ charactersMax: 1000 }, () => 0n);
  const ended = runCached(
    { task: createTask('t', { taskCache: cached() }), context, value: undefined, cache },
    () => success,
  );
  expect([ended, logs.at(-1)]).toEqual([success, "Unable to create the cache key for the task 't'"]);
});
