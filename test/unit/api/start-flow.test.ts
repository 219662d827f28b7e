// Starting a flow from the window.
import { describe, expect, it } from 'vitest';
import { createStartHandler, type StartFlowOptions } from '../../../src/main/api/start-flow.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow, createTask } from '../execution/example-flow.ts';

const trigger = {
  id: 'nightly',
  type: 'io.kestra.plugin.core.trigger.Schedule',
  disabled: false,
  properties: new Map(),
};
const format = "{{ trigger.date ?? 'by hand' }} {{ inputs.a ?? '' }}";
const flow = createFlow({
  tasks: [createTask('out', { format })],
  triggers: [trigger],
  inputs: [new Map([['id', 'a'], ['type', 'STRING']])], // prettier-ignore
});
const name = { namespace: 'company.team', id: 'example' };

function open(parts: Partial<StartFlowOptions> = {}) {
  const { environment, journal, executor } = createTestEngine();
  const findFlow: StartFlowOptions['findFlow'] = ({ id }) =>
    id === 'example' ? ok(flow) : fail(createError('FLOW_NOT_FOUND', 'none'));
  const handler = createStartHandler({ ...environment, journal, executor, findFlow, tenant: 'main', ...parts });
  return { start: handler['executions.start'], journal, executor };
}

describe('executions.start', () => {
  it.each([
    ['by hand with inputs', { ...name, inputs: [['a', 'x']] }, 'by hand x'],
    ['as a trigger', { ...name, inputs: [], trigger: { id: 'nightly', variables: '{"date":"today"}' } }, 'today '],
  ] as const)('%s', async (_, parameters, output) => {
    const { start, journal, executor } = open();
    const started = await start(parameters);
    await executor.close(5000);
    const execution = started.ok ? journal.storage.execution(started.value.executionId) : started;
    expect(execution.ok ? execution.value.taskRunList[0]?.outputs : execution.error).toBe(`{"value":"${output}"}`);
  });

  it.each([
    ['a flow that there is not', { ...name, id: 'g', inputs: [] }, 'FLOW_NOT_FOUND'],
    ['an input that is missing', { ...name, inputs: [] }, 'INPUTS_INVALID'],
    [
      'a trigger that there is not',
      { ...name, inputs: [], trigger: { id: 'x', variables: '{}' } },
      'PARAMETERS_INVALID',
    ],
    ['variables that are no JSON', { ...name, inputs: [], trigger: { id: 'nightly', variables: '{' } }, 'JSON_INVALID'],
    [
      'variables that are no object',
      { ...name, inputs: [], trigger: { id: 'nightly', variables: '[]' } },
      'JSON_INVALID',
    ],
  ] as const)('refuses %s', async (_, parameters, code) => {
    expect(await open().start(parameters)).toMatchObject({ error: { code } });
  });

  it.each([
    ['a disabled flow', { findFlow: () => ok({ ...flow, disabled: true }) }, 'FLOW_DISABLED'],
    [
      'without room',
      { executor: { hasRoom: () => false, run: () => Promise.reject(new Error('not asked')) } },
      'QUEUE_FULL',
    ],
  ])('refuses %s', async (_, parts, code) => {
    expect(await open(parts).start({ ...name, inputs: [['a', 'x']] })).toMatchObject({ error: { code } });
  });
});
