// The properties and the work of PurgeExecutions.
import { expect, it, test } from 'vitest';
import { ok } from '../../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import { purgeExecutionsTask } from '../../../../../src/main/plugin/core/execution/purge-executions.ts';
import type { PurgedExecutions, PurgePage } from '../../../../../src/main/plugin/ports.ts';
import { faultsOf } from '../../faults-of.ts';
import { createTestContext } from '../../run-task-with.ts';

test.each([
  [
    'takes its properties',
    {
      endDate: 'a',
      namespace: 'a',
      flowId: 'a',
      startDate: 'a',
      states: 'a',
      purgeExecution: 'a',
      purgeLog: 'a',
      purgeMetric: 'a',
      purgeStorage: 'a',
      batchSize: 'a',
    },
    '1.3',
    [],
  ],
  ['needs endDate', {}, '1.3', ['endDate']],
  [
    'takes no other name',
    {
      endDate: 'a',
      namespace: 'a',
      flowId: 'a',
      startDate: 'a',
      states: 'a',
      purgeExecution: 'a',
      purgeLog: 'a',
      purgeMetric: 'a',
      purgeStorage: 'a',
      batchSize: 'a',
      nothing: 1,
    },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('PurgeExecutions: %s', (_, properties, profile, faults) => {
  expect(faultsOf(purgeExecutionsTask, properties, profile)).toEqual(faults);
});

/** Purges three executions of which each has two logs, one figure and two files. */
async function purge(properties: Readonly<Record<string, JsonValue>>) {
  const asked: (PurgedExecutions & PurgePage)[] = [];
  const files: string[] = [];
  const base = createTestContext();
  const executions = {
    ...base.ports.executions,
    purge(of: PurgedExecutions, page: PurgePage) {
      asked.push({ ...of, ...page });
      const ids = ['e1', 'e2', 'e3'].slice(page.behind, page.behind + page.limit);
      const matched = ids.map((executionId) => ({ namespace: 'a', flowId: 'f', executionId }));
      const count = of.parts.executions ? ids.length : 0;
      return ok({ matched, behind: page.behind + ids.length, executions: count, logs: 2 * ids.length, metrics: count });
    },
  };
  const store = {
    ...base.ports.files,
    purge({ executionId }: { readonly executionId: string }) {
      files.push(executionId);
      return ok(['kestra:///a', 'kestra:///b']);
    },
  };
  const context = createTestContext({ ports: { ...base.ports, executions, files: store } });
  const task = {
    id: 't',
    type: purgeExecutionsTask.type,
    disabled: false,
    properties: new Map(Object.entries({ endDate: '2026-01-01T01:00:00+01:00', ...properties })),
  };
  const ended = await purgeExecutionsTask.run(task, context);
  return { asked, files, said: ended.ok ? Object.fromEntries(ended.value.outputs) : ended.error.message };
}

it('purges part by part, and counts', async () => {
  const { asked, files, said } = await purge({ batchSize: 2 });
  expect([asked.map(({ behind, limit }) => [behind, limit]), files, said]).toEqual([
    [
      [0, 2],
      [2, 2],
    ],
    ['e1', 'e2', 'e3'],
    { executionsCount: 3, logsCount: 6, storagesCount: 6, metricsCount: 3 },
  ]);
});

it('asks for what the task says', async () => {
  const { asked, files } = await purge({
    namespace: 'a',
    flowId: 'f',
    startDate: '2025-01-01T00:00:00Z',
    states: ['FAILED', 'SUCCESS'],
    purgeExecution: false,
    purgeMetric: 'false',
    purgeStorage: false,
  });
  expect([asked, files]).toEqual([
    [
      {
        namespace: 'a',
        flowId: 'f',
        startedFrom: '2025-01-01T00:00:00Z',
        endedUntil: '2026-01-01T00:00:00Z',
        states: ['SUCCESS', 'FAILED'],
        parts: { executions: false, logs: true, metrics: false, files: false },
        behind: 0,
        limit: 100,
      },
    ],
    [],
  ]);
});

test.each([
  ['a date without a zone', { endDate: '2026-01-01' }, /2026-01-01/],
  ['an unknown state', { states: '["GONE"]' }, /there is no state "GONE"/],
  ['no batch', { batchSize: 0 }, /batchSize has to be above 0/],
] as const)('fails for %s', async (_, properties, message) => {
  const { asked, said } = await purge(properties);
  expect([asked, said]).toEqual([[], expect.stringMatching(message)]);
});
