// Executions that take the place of failed ones.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createReplay } from '../../../../src/main/execution/control/replay-execution.ts';
import { createYamlEngine, endless } from '../../../yaml-engine.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { sampleExecution } from '../../journal/sample-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'hookbench-replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const flow = (retry: string): string => `id: f
namespace: a.b
labels: {team: x}
variables: {n: 1}
retry: {type: constant, behavior: CREATE_NEW_EXECUTION, ${retry}}
tasks:
  - {id: t, type: io.kestra.plugin.core.execution.Fail}
`;

it('has what the first one had, its name as its parent, and a label once', () => {
  const { environment } = createTestEngine();
  const first = { ...sampleExecution('first', { state: 'FAILED', second: 1 }), inputs: '{"a":1}', outputs: '{}' };
  const { outputs: _, ...kept } = first;
  const second = createReplay(first, 2_000_000_000n, environment);
  const third = createReplay(second, 2_000_000_000n, environment);
  expect([second, { attempt: third.metadata, parentId: third.parentId, labels: third.labels }]).toEqual([
    {
      ...kept,
      id: 'id-1',
      taskRunList: [],
      labels: [...first.labels, { key: 'system.replay', value: 'true' }],
      state: { current: 'CREATED', histories: [{ state: 'CREATED', date: expect.any(String) }] },
      parentId: 'first',
      metadata: { attemptNumber: 2, originalCreatedDate: first.state.histories[0]?.date },
      scheduleDate: expect.any(String),
    },
    { attempt: { ...second.metadata, attemptNumber: 3 }, parentId: 'id-1', labels: second.labels },
  ]);
});

it.each([
  ['as often as `maxAttempts` says', 'interval: PT1M, maxAttempts: 3', 3],
  ['as long as `maxDuration` says, from the first one on', 'interval: PT10S, maxDuration: PT25S', 3],
])('is made again %s', async (_name, retry, count) => {
  const { engine, start, digest } = createYamlEngine({ flows: [flow(retry)] });
  const { id } = await start('f');
  await engine.executor.settled();
  const page = engine.journal.storage.executions({ limit: 10 });
  const parents = page.ok ? page.value.results.toReversed().map(({ parentId }) => parentId) : [];
  expect([digest(), parents[0], parents[1]]).toEqual([
    [
      ...Array.from({ length: count - 1 }, () => 'f: CREATED RUNNING FAILED RETRIED | t RETRIED'),
      'f: CREATED RUNNING FAILED | t FAILED',
    ],
    undefined,
    id,
  ]);
});

it('is begun after the program was away, once', async () => {
  const flows = [flow('interval: PT1H, maxAttempts: 2')];
  const before = createYamlEngine({ flows, timer: endless, dataFolder: folder });
  const { ended } = await before.start('f');
  await ended;
  await before.engine.executor.close(0);
  const waiting = before.digest();
  await before.engine.close();
  const after = createYamlEngine({ flows, dataFolder: folder });
  await after.resume();
  await after.engine.executor.settled();
  const begun = after.digest();
  await after.engine.close();
  expect([waiting, begun]).toEqual([
    ['f: CREATED RUNNING FAILED RETRIED | t RETRIED', 'f: CREATED'],
    ['f: CREATED RUNNING FAILED RETRIED | t RETRIED', 'f: CREATED RUNNING FAILED | t FAILED'],
  ]);
});

it('is killed while it waits for its date', async () => {
  const flows = [flow('interval: PT1H, maxAttempts: 2')];
  const { engine, start, digest } = createYamlEngine({ flows, timer: endless });
  const { ended } = await start('f');
  await ended;
  const page = engine.journal.storage.executions({ limit: 1 });
  engine.executor.kill(page.ok ? (page.value.results[0]?.id ?? '') : '');
  await engine.executor.settled();
  expect(digest()).toEqual(['f: CREATED RUNNING FAILED RETRIED | t RETRIED', 'f: CREATED KILLING KILLED']);
});
