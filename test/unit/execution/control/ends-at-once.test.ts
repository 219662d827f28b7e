// Which executions nobody can look into before they have ended.
import { expect, it } from 'vitest';
import { endsAtOnce } from '../../../../src/main/execution/control/ends-at-once.ts';
import type { FlowDefinition, TaskDefinition } from '../../../../src/main/plugin/definition.ts';
import { createFlow, createTask } from '../example-flow.ts';

const own = createTask('own');
const reads = { ...own, id: 'kv', type: 'io.kestra.plugin.core.kv.Get' };
const holds = (type: string, tasks: readonly TaskDefinition[]): TaskDefinition => ({
  ...own,
  id: 'holds',
  type: `io.kestra.plugin.core.flow.${type}`,
  lists: new Map([['tasks', tasks]]),
});
const labels = { ...own, id: 'labels', type: 'io.kestra.plugin.core.execution.Labels' };
const unknown = { ...own, id: 'unknown', type: 'com.example.Unknown' };

const flows: readonly (readonly [name: string, flow: Partial<FlowDefinition>, answer: boolean])[] = [
  ['tasks that look at nothing outside', { tasks: [own], errors: [{ ...own, id: 'e' }] }, true],
  ['no task', {}, true],
  ['tasks in a task that runs each of them once', { tasks: [holds('Sequential', [])] }, true],
  ['a task that labels its execution', { tasks: [labels] }, true],
  ['tasks in it that read what others wrote', { tasks: [holds('Sequential', [reads])] }, false],
  ['tasks in a loop', { tasks: [holds('ForEach', [])] }, false],
  ['a task that is begun and closed, and one in it', { tasks: [holds('Parallel', [own])] }, false],
  ['a task that reads what others wrote', { tasks: [own, reads] }, false],
  ['such a task behind the end', { tasks: [own], afterExecution: [reads] }, false],
  ['a type that is not known', { tasks: [unknown] }, false],
  ['a task with a timeout', { tasks: [createTask('own', { timeout: 'PT1S' })] }, false],
  ['a task that is tried again', { tasks: [createTask('own', { retry: new Map() })] }, false],
  ['a flow that limits its executions', { tasks: [own], concurrency: { limit: 1, behavior: 'QUEUE' } }, false],
  ['a flow with stubs', { tasks: [own], stubs: { file: 'f', tasks: new Map() } }, false],
  ['more tasks than one turn takes', { tasks: ['a', 'b', 'c'].map((id) => createTask(id)) }, false],
];

it.each(flows)('%s', (_name, flow, answer) => {
  expect(endsAtOnce(createFlow(flow), 2)).toBe(answer);
});
