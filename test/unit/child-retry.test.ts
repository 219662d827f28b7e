// A task that calls a flow is tried again where that flow fails, each time with an execution of its own.
// Source: kestra-flow §2.4; which child belongs to which attempt is ours.
import { expect, it } from 'vitest';
import { ok } from '../../src/main/contract/errors.ts';
import { createEngine } from '../../src/main/engine.ts';
import { createExecution } from '../../src/main/execution/start-execution.ts';
import { parseFlow } from '../../src/main/flow/parse-flow.ts';
import type { FlowDefinition } from '../../src/main/plugin/definition.ts';
import { createTestSettings } from '../test-settings.ts';
import { createTestWorld } from '../test-world.ts';

const flowOf = (source: string): FlowDefinition => {
  const { flow } = parseFlow({ source, profile: '2.0', plugins: 'core' });
  if (flow === undefined) throw new Error('the flow is invalid');
  return { ...flow, revision: 1 };
};
const child = flowOf(`id: c
namespace: a.b
tasks:
  - {id: no, type: io.kestra.plugin.core.execution.Fail}
`);
const parent = flowOf(`id: p
namespace: a.b
tasks:
  - id: call
    type: io.kestra.plugin.core.flow.Subflow
    namespace: a.b
    flowId: c
    retry: {type: constant, interval: PT1S, maxAttempts: 2}
`);

it('starts another execution for the second attempt', async () => {
  const engine = createEngine({
    settings: createTestSettings({ kestra: '2.0' }),
    world: createTestWorld({ timer: { wait: async () => undefined } }),
    kestraUrl: () => 'http://localhost/',
    findFlow: async () => ok(child),
  });
  if (!engine.ok) throw new Error(engine.error.message);
  const { executor, environment, journal } = engine.value;
  const execution = createExecution({ flow: parent, tenantId: 'main', labels: [] }, environment);
  await journal.append([{ type: 'execution', execution }]);
  const ended = await executor.run(parent, execution);
  const [call] = ended.ok ? ended.value.taskRunList : [];
  const children = journal.storage.startedBy(execution.id);
  expect({
    states: call?.state.histories.map(({ state }) => state),
    attempts: call?.attempts.map(({ state }) => state.current),
    children: children.ok ? children.value.map(({ startedBy }) => startedBy?.index) : children.error,
  }).toEqual({
    states: ['CREATED', 'RUNNING', 'FAILED', 'RETRYING', 'CREATED', 'RUNNING', 'FAILED'],
    attempts: ['FAILED', 'FAILED'],
    children: [0, 1],
  });
});
