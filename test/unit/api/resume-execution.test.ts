// Resuming from the window.
import { expect, it } from 'vitest';
import { createResumeHandler } from '../../../src/main/api/resume-execution.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow, createTask } from '../execution/example-flow.ts';

const declared = [new Map([['id', 'a'], ['type', 'INT'], ['description', 'How many']])]; // prettier-ignore

async function open() {
  const engine = createTestEngine();
  const { environment, journal, executor } = engine;
  const pause = createTask('p', { type: 'io.kestra.plugin.core.flow.Pause', onResume: declared });
  const flow = createFlow({ tasks: [pause, createTask('n', { format: '{{ outputs.p.onResume.a + 1 }}' })] });
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  await journal.append([{ type: 'execution', execution }]);
  const ended = executor.run(flow, execution);
  const handlers = createResumeHandler(engine);
  return { id: execution.id, resume: handlers['executions.resume'], paused: handlers['executions.paused'], ended };
}

it('goes on with the inputs', async () => {
  const { id, resume, ended } = await open();
  const answer = await resume({ id, inputs: [['a', '1']] });
  const execution = await ended;
  expect([answer, execution.ok ? execution.value.taskRunList[1]?.outputs : execution.error]).toEqual([
    { ok: true, value: { executionId: id } },
    '{"value":"2"}',
  ]);
});

it('tells what it asks for, until it has gone on', async () => {
  const { id, resume, paused, ended } = await open();
  const unknown = await paused({ id: 'none' });
  const asked = await paused({ id });
  await resume({ id, inputs: [['a', '1']] });
  await ended;
  const late = await paused({ id });
  expect([unknown, asked, late].map((each) => (each.ok ? each.value : each.error.code))).toEqual([
    'EXECUTION_NOT_FOUND',
    { taskId: 'p', inputs: [{ id: 'a', type: 'INT', isRequired: true, description: 'How many' }] },
    'EXECUTION_NOT_PAUSED',
  ]);
});

it('is refused where it cannot go on', async () => {
  const { id, resume, ended } = await open();
  const unknown = await resume({ id: 'none', inputs: [] });
  const missing = await resume({ id, inputs: [] });
  const wrong = await resume({ id, inputs: [['a', 'x']] });
  await resume({ id, inputs: [['a', '1']] });
  await ended;
  const late = await resume({ id, inputs: [['a', '1']] });
  expect([unknown, missing, wrong, late].map((each) => (each.ok ? 'ok' : each.error.code))).toEqual([
    'EXECUTION_NOT_FOUND',
    'INPUTS_INVALID',
    'INPUTS_INVALID',
    'EXECUTION_NOT_PAUSED',
  ]);
});
