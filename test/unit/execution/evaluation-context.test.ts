// What an expression sees that is tried in an execution on record.
import { expect, it } from 'vitest';
import { printJson } from '../../../src/main/contract/print-json.ts';
import { createState } from '../../../src/main/contract/state.ts';
import { isJsonMap, toJsonValue } from '../../../src/main/contract/value.ts';
import { createEvaluationContext } from '../../../src/main/execution/evaluation-context.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow, createTask } from './example-flow.ts';

const { environment } = createTestEngine();
const inputs = [{ id: 'pw', type: 'SECRET' }].map(toJsonValue).filter(isJsonMap);
const flow = createFlow({ inputs, tasks: [createTask('t'), createTask('loop')] });
const state = createState('2026-01-01T00:00:00Z');
const execution = {
  ...createExecution({ flow, tenantId: 'main', labels: [] }, environment),
  inputs: printJson(new Map([['pw', environment.rendering.sealer.seal('hunter2')]])),
  taskRunList: [
    { id: 'l', taskId: 'loop', value: 'x', attempts: [], state },
    { id: 'r', taskId: 't', parentTaskRunId: 'l', value: 'red', attempts: [], state, outputs: '{"value":"hi"}' },
    { id: 'g', taskId: 'gone', attempts: [], state },
  ],
};

it.each([
  ['outputs by their values', undefined, '{{ outputs.t.x.red.value }}', 'hi'],
  ['what a taskrun saw of itself', 'r', '{{ taskrun.value }} {{ task.id }} {{ parent.taskrun.value }}', 'red t x'],
  ['of a task that the flow has lost what the execution has', 'g', '{{ flow.id }}', 'example'],
])('%s', (_fact, taskRunId, expression, answer) => {
  const place = { flow, execution, ...(taskRunId === undefined ? {} : { taskRunId }) };
  const rendered = createEvaluationContext(place, environment).render(expression);
  expect(rendered).toEqual({ ok: true, value: answer });
});

it('nothing of a taskrun where none is named, or the flow has lost its task', () => {
  const contexts = [
    { flow, execution },
    { flow, execution, taskRunId: 'g' },
  ].map((place) => createEvaluationContext(place, environment).render('{{ taskrun.value }}'));
  expect(contexts.map(({ ok }) => ok)).toEqual([false, false]);
});

it('a sealed input is read, and hidden in what is shown', () => {
  const context = createEvaluationContext({ flow, execution }, environment);
  const rendered = context.render('pw={{ inputs.pw }}');
  expect([rendered, rendered.ok ? context.mask(rendered.value) : '']).toEqual([
    { ok: true, value: 'pw=hunter2' },
    'pw=******',
  ]);
});
