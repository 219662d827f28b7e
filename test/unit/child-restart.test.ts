// Executions that tasks wait for, across the end of the program: taken up again, never started twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/main/engine.ts';
import { resumeExecutions } from '../../src/main/execution/resume.ts';
import { createExecution } from '../../src/main/execution/start-execution.ts';
import { ok } from '../../src/main/contract/errors.ts';
import { parseFlow } from '../../src/main/flow/parse-flow.ts';
import type { FlowDefinition } from '../../src/main/plugin/definition.ts';
import type { Timer } from '../../src/main/plugin/ports.ts';
import { createTestSettings } from '../test-settings.ts';
import { createTestWorld } from '../test-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'hookbench-child-restart-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const flowOf = (source: string): FlowDefinition => {
  const { flow } = parseFlow({ source, profile: '2.0', plugins: 'core' });
  if (flow === undefined) throw new Error('the flow is invalid');
  return { ...flow, revision: 1 };
};
const child = flowOf(`id: c
namespace: a.b
tasks:
  - {id: sleep, type: io.kestra.plugin.core.flow.Sleep, duration: PT1H}
outputs:
  - {id: o, type: STRING, value: done}
`);
const parent = flowOf(`id: p
namespace: a.b
tasks:
  - {id: call, type: io.kestra.plugin.core.flow.Subflow, namespace: a.b, flowId: c}
  - id: loop
    type: io.kestra.plugin.core.flow.Loop
    values: [x, y]
    tasks:
      - {id: again, type: io.kestra.plugin.core.flow.Sleep, duration: PT1H}
`);

function start(timer: Timer): Engine {
  const engine = createEngine({
    settings: createTestSettings({ kestra: '2.0' }),
    world: createTestWorld({ timer }),
    dataFolder: folder,
    kestraUrl: () => 'http://localhost/',
    findFlow: async () => ok(child),
  });
  if (!engine.ok) throw new Error(engine.error.message);
  return engine.value;
}

/** Waits until told to stop. */
const endless: Timer = {
  wait: (_delayMs, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
};
const atOnce: Timer = { wait: async () => undefined };

it('goes on with the child that it had started, and starts no other', async () => {
  const first = start(endless);
  const execution = createExecution({ flow: parent, tenantId: 'main', labels: [] }, first.environment);
  await first.journal.append([{ type: 'execution', execution }]);
  void first.executor.run(parent, execution);
  await expect.poll(() => first.journal.storage.startedBy(execution.id)).toMatchObject({ value: [{ flowId: 'c' }] });
  await first.executor.close(0);
  await first.close();

  const second = start(atOnce);
  await resumeExecutions({
    journal: second.journal,
    executor: second.executor,
    clock: second.environment.clock,
    findFlow: ({ flowId }) => (flowId === 'c' ? child : parent),
  });
  await second.executor.settled();
  const ended = second.journal.storage.execution(execution.id);
  const started = second.journal.storage.startedBy(execution.id);
  await second.close();
  expect(ended.ok && [ended.value.state.current, ...ended.value.taskRunList.map((run) => `${run.taskId} ${run.state.current}`)]).toEqual(['SUCCESS', 'call SUCCESS', 'loop SUCCESS']); // prettier-ignore
  expect(started.ok && started.value.map((each) => [each.flowId, each.loopRun?.value, each.state.current])).toEqual([
    ['c', undefined, 'SUCCESS'],
    ['p', 'x', 'SUCCESS'],
    ['p', 'y', 'SUCCESS'],
  ]);
});
