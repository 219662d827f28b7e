// A task that starts executions is tried again, be it that its flow fails or that it cannot be started, each time with
// an execution of its own. Source: kestra-flow §2.4, `handleExecutableTask` of Kestra; which child belongs to which
// attempt is ours.
import { expect, it } from 'vitest';
import { createYamlEngine } from '../yaml-engine.ts';

const child = `id: c
namespace: a.b
inputs:
  - {id: i, type: INT, required: false}
tasks:
  - {id: no, type: io.kestra.plugin.core.execution.Fail}
`;
const retry = 'retry: {type: constant, interval: PT1S, maxAttempts: 2}';
const parent = (task: string): string => `id: p
namespace: a.b
tasks:
  - {id: call, ${task}, ${retry}}
`;
const subflow = (rest: string): string => `type: io.kestra.plugin.core.flow.Subflow, namespace: a.b, ${rest}`;

it.each([
  ['whose flow fails', subflow('flowId: c'), ['CREATED', 'RUNNING', 'FAILED'], [0, 1]],
  ['whose flow is absent', subflow('flowId: absent'), ['CREATED', 'FAILED'], []],
  ['whose inputs are refused', subflow('flowId: c, inputs: {i: x}'), ['CREATED', 'FAILED'], []],
  ['that cannot be rendered', subflow('flowId: "{{ nothing.there }}"'), ['CREATED', 'FAILED'], []],
  ['whose date is none', subflow('flowId: c, scheduleDate: soon'), ['CREATED', 'FAILED'], []],
  [
    'that changes its execution',
    'type: io.kestra.plugin.core.execution.Labels, labels: {a: "{{ nothing.there }}"}',
    ['CREATED', 'FAILED'],
    [],
  ],
])('tries a task again %s', async (_name, task, once, indexes) => {
  const { engine, start } = createYamlEngine({ flows: [child, parent(task)] });
  const { id, ended } = await start('p');
  const end = await ended;
  const [call] = end.ok ? end.value.taskRunList : [];
  const children = engine.journal.storage.startedBy(id);
  expect({
    states: call?.state.histories.map(({ state }) => state),
    attempts: call?.attempts.map(({ state }) => state.current),
    children: children.ok ? children.value.map(({ startedBy }) => startedBy?.index) : children.error,
  }).toEqual({ states: [...once, 'RETRYING', ...once], attempts: ['FAILED', 'FAILED'], children: indexes });
});
