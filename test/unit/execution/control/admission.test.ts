// What waits before it begins, and that a kill reaches it there.
import { expect, it } from 'vitest';
import { createYamlEngine, endless } from '../../../yaml-engine.ts';

const after = `afterExecution:
  - {id: x, type: io.kestra.plugin.core.log.Log, message: after}`;
const slow = `id: slow
namespace: a.b
concurrency: {limit: 1}
tasks:
  - {id: s, type: io.kestra.plugin.core.flow.Sleep, duration: PT1H}
${after}
`;
const again = `id: again
namespace: a.b
tasks:
  - id: f
    type: io.kestra.plugin.core.execution.Fail
    retry: {type: constant, interval: PT1H, maxAttempts: 3}
${after}
`;
const caller = `id: caller
namespace: a.b
tasks:
  - id: both
    type: io.kestra.plugin.core.flow.Parallel
    tasks:
      - {id: c1, type: io.kestra.plugin.core.flow.Subflow, namespace: a.b, flowId: slow}
      - {id: c2, type: io.kestra.plugin.core.flow.Subflow, namespace: a.b, flowId: slow}
      - {id: c3, type: io.kestra.plugin.core.flow.Subflow, namespace: a.b, flowId: again, wait: false}
`;
const sla = `id: sla
namespace: a.b
sla:
  - {id: s, type: EXECUTION_ASSERTION, assert: "{{ outputs.c is not defined }}", behavior: CANCEL}
tasks:
  - id: both
    type: io.kestra.plugin.core.flow.Parallel
    tasks:
      - {id: c, type: io.kestra.plugin.core.flow.Subflow, namespace: a.b, flowId: again, wait: false}
      - {id: d, type: io.kestra.plugin.core.flow.Subflow, namespace: a.b, flowId: slow}
`;
const flows = [slow, again, caller, sla];

it('ends what waits for its turn and what waits for its retry, and lets the next come in then', async () => {
  const { engine, start, digest } = createYamlEngine({ flows, timer: endless });
  const first = await start('slow');
  const queued = await start('slow');
  const retried = await start('again');
  await expect.poll(digest).toHaveLength(3);
  await expect.poll(() => digest().at(2)).toContain('RETRYING');
  for (const { id } of [queued, retried, first]) engine.executor.kill(id);
  await Promise.all([first.ended, queued.ended, retried.ended]);
  const next = await start('slow');
  await expect.poll(() => digest().at(3)).toContain('s RUNNING');
  engine.executor.kill(next.id);
  await engine.executor.settled();
  expect(digest()).toEqual([
    'slow: CREATED RUNNING KILLING KILLED | s KILLED | x SUCCESS',
    'slow: CREATED QUEUED KILLING KILLED | x SUCCESS',
    'again: CREATED RUNNING FAILED RETRYING KILLING KILLED | f KILLED | x SUCCESS',
    'slow: CREATED RUNNING KILLING KILLED | s KILLED | x SUCCESS',
  ]);
});

it('ends all that an execution has started, be it awaited or not, running or not', async () => {
  const { engine, start, digest } = createYamlEngine({ flows, timer: endless });
  const { id, ended } = await start('caller');
  await expect.poll(digest).toHaveLength(4);
  engine.executor.kill(id);
  await ended;
  await engine.executor.settled();
  expect(digest().toSorted()).toEqual([
    'again: CREATED RUNNING FAILED RETRYING KILLING KILLED | f KILLED | x SUCCESS',
    'caller: CREATED RUNNING KILLING KILLED | both KILLED | c1 KILLED | c2 KILLED | c3 SUCCESS',
    'slow: CREATED QUEUED KILLING KILLED | x SUCCESS',
    'slow: CREATED RUNNING KILLING KILLED | s KILLED | x SUCCESS',
  ]);
});

it('ends what an execution has started when a broken promise ends it', async () => {
  const { engine, start, digest } = createYamlEngine({ flows, timer: endless });
  const { ended } = await start('sla');
  await ended;
  await engine.executor.settled();
  expect(digest().map((each) => each.replace(/ \| .*/, ''))).toEqual([
    'sla: CREATED RUNNING CANCELLED',
    'again: CREATED KILLING KILLED',
    'slow: CREATED KILLING KILLED',
  ]);
});

it('ends what waits for room', async () => {
  const { engine, start, digest } = createYamlEngine({
    flows: [slow.replace('limit: 1', 'limit: 100')],
    timer: endless,
  });
  const all = await Promise.all(Array.from({ length: 65 }, () => start('slow')));
  await expect.poll(() => digest().filter((each) => each.includes('s RUNNING')).length).toBe(64);
  const last = all.at(-1);
  engine.executor.kill(last?.id ?? '');
  await last?.ended;
  const waited = digest().at(-1);
  for (const { id } of all) engine.executor.kill(id);
  await engine.executor.settled();
  expect(waited).toBe('slow: CREATED KILLING KILLED | x SUCCESS');
});
