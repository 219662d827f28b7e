// What expressions of an execution see, printed as JSON.
import { describe, expect, it } from 'vitest';
import type { Execution } from '../../../../src/main/contract/model.ts';
import { type Profile, profiles, switchesOf } from '../../../../src/main/contract/profile.ts';
import { createState } from '../../../../src/main/contract/state.ts';
import { toJsonValue } from '../../../../src/main/contract/value.ts';
import { createTaskVariables } from '../../../../src/main/execution/task/task-variables.ts';
import {
  createKeyVariables,
  createVariables,
  type ExecutionValues,
} from '../../../../src/main/execution/variable/variables.ts';
import type { Value } from '../../../../src/main/expression/value.ts';
import { writeJson } from '../../../../src/main/expression/write-json.ts';
import { createFlow, createTask } from '../example-flow.ts';

const state = createState('2026-01-01T00:00:00Z');
const taskRun = { id: 'run-b', taskId: 'b', attempts: [], state };
const execution: Execution = {
  tenantId: 'main',
  id: 'e1',
  namespace: 'company.team',
  flowId: 'example',
  flowRevision: 3,
  labels: [
    { key: 'team', value: 'billing' },
    { key: 'system.from', value: 'trigger' },
    { key: 'system.correlationId', value: 'e1' },
  ],
  state,
  originalId: 'e1',
  taskRunList: [{ id: 'run-a', taskId: 'a', attempts: [], state, outputs: '{"value":"x"}' }, taskRun],
  trigger: { id: 'hook', type: 'Webhook', variables: '{}' },
};
const trigger = toJsonValue({
  body: { zebra: 1, apple: { y: 1, x: [{ b: 1, a: 2 }] } },
  headers: { 'Content-Length': ['17'], 'Content-Type': ['application/json'], Host: ['localhost:8080'] },
  parameters: {},
});
const valuesOf = (profile: Profile): ExecutionValues => ({
  trigger: trigger instanceof Map ? trigger : undefined,
  inputs: undefined,
  variables: undefined,
  outputs: undefined,
  taskOutputs: new Map([['run-a', new Map([['value', 'x']])]]),
  tasks: tasksOf(profile),
});

function tasksOf(profile: Profile) {
  const tasks = createTaskVariables(switchesOf(profile), () => undefined);
  for (const run of execution.taskRunList) tasks.put(run, run.id === 'run-a' ? new Map([['value', 'x']]) : undefined);
  return tasks;
}

const [older = '1.3', newer = '2.0'] = profiles;

function print(root: string, profile = older): string {
  const switches = switchesOf(profile);
  const globals = { switches, envs: new Map<Value, Value>([['region', 'eu']]), kestraUrl: () => 'http://h/' };
  const running = { task: createTask('b'), taskRun, parents: [] };
  const variables = createVariables(
    { flow: createFlow({ revision: 3 }), execution, values: valuesOf(profile), running },
    globals,
  );
  const value = variables.get(root);
  return value === undefined ? 'absent' : writeJson(value, switches);
}

const cases: readonly (readonly [root: string, printed: string])[] = [
  ['flow', '{"id":"example","namespace":"company.team","revision":3,"tenantId":"main"}'],
  ['execution', '{"id":"e1","state":"CREATED","startDate":"2026-01-01T00:00:00Z","originalId":"e1"}'],
  ['task', '{"id":"b","type":"io.kestra.plugin.core.debug.Return"}'],
  ['taskrun', '{"id":"run-b","startDate":"2026-01-01T00:00:00Z","attemptsCount":0}'],
  ['labels', '{"system":{"from":"trigger","correlationId":"e1"},"team":"billing"}'],
  ['tasks', '{"a":{"state":"CREATED"},"b":{"state":"CREATED"}}'],
  ['envs', '{"region":"eu"}'],
  ['kestra', '{"url":"http://h/"}'],
  ['globals', '{}'],
  ['parents', '[]'],
  ['inputs', 'absent'],
  ['vars', 'absent'],
  ['outputs', '{"a":{"value":"x"}}'],
];

describe('createVariables()', () => {
  it.each(cases)('gives %s', (root, printed) => {
    expect(print(root)).toBe(printed);
  });

  it('gives maps inside maps of the trigger in hash order on one profile', () => {
    expect(print('trigger')).toBe(
      '{"body":{"zebra":1,"apple":{"x":[{"b":1,"a":2}],"y":1}},"headers":{"Content-Length":["17"],"Host":["localhost:8080"],"Content-Type":["application/json"]},"parameters":{}}',
    );
  });

  it('gives the trigger with its context, and bodies in their own order, on the other', () => {
    expect(print('trigger', newer)).toBe(
      '{"headers":{"Content-Length":["17"],"Content-Type":["application/json"],"Host":["localhost:8080"]},"body":{"zebra":1,"apple":{"y":1,"x":[{"b":1,"a":2}]}},"parameters":{},"_context":{"id":"hook","type":"Webhook"}}',
    );
  });

  it('has the running task in outputs on the other profile alone', () => {
    expect(print('outputs', newer)).toBe('{"a":{"value":"x"},"b":{}}');
  });
});

it('createKeyVariables() knows the flow and the trigger, and no execution', () => {
  const globals = { switches: switchesOf(older), envs: new Map<Value, Value>(), kestraUrl: () => 'http://h/' };
  const webhook = { id: 'hook', type: 'Webhook' };
  const variables = createKeyVariables({ flow: createFlow(), trigger: webhook, tenantId: 'main' }, globals);
  expect([...variables.keys()]).toEqual(['flow', 'trigger', 'envs', 'globals', 'kestra']);
});
