// What a trigger starts: labels, conditions, inputs.
import { describe, expect, it } from 'vitest';
import { profiles } from '../../../src/main/contract/profile.ts';
import { isJsonMap, toJsonValue } from '../../../src/main/contract/value.ts';
import { startFromTrigger } from '../../../src/main/execution/start-execution.ts';
import type { FlowDefinition } from '../../../src/main/plugin/definition.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow } from './example-flow.ts';

const [older = '1.3', newer = '2.0'] = profiles;

function start(properties: Readonly<Record<string, unknown>>, flow: Partial<FlowDefinition> = {}, profile = older) {
  const { environment } = createTestEngine({ kestra: profile });
  const map = toJsonValue(properties);
  const body = toJsonValue({ body: { a: 1, hello: 'webhook' }, headers: {}, parameters: {} });
  const started = startFromTrigger(
    {
      flow: createFlow(flow),
      tenantId: 'main',
      trigger: { id: 'hook', type: 'w', disabled: false, properties: isJsonMap(map) ? map : new Map() },
      variables: isJsonMap(body) ? body : new Map(),
      deliveryId: 'd1',
    },
    environment,
  );
  return started.ok ? started.value : started.error;
}

const expression = (text: string) => ({
  conditions: [{ type: 'io.kestra.plugin.core.condition.Expression', expression: text }],
});

describe('startFromTrigger()', () => {
  it('makes an execution in state CREATED', () => {
    expect(start({}, { variables: new Map([['v', '{{ x }}']]), labels: [{ key: 'team', value: 'a' }] })).toEqual({
      execution: {
        tenantId: 'main',
        id: 'id-1',
        namespace: 'company.team',
        flowId: 'example',
        flowRevision: 1,
        taskRunList: [],
        labels: [
          { key: 'system.from', value: 'trigger' },
          { key: 'team', value: 'a' },
          { key: 'system.correlationId', value: 'id-1' },
        ],
        state: { current: 'CREATED', histories: [{ state: 'CREATED', date: '2026-01-01T00:00:00.001Z' }] },
        originalId: 'id-1',
        variables: '{"v":"{{ x }}"}',
        trigger: {
          id: 'hook',
          type: 'w',
          variables: '{"body":{"a":1,"hello":"webhook"},"headers":{},"parameters":{}}',
        },
        deliveryId: 'd1',
      },
      logs: [],
    });
  });

  it('applies labels of the trigger on one profile: an overriding one keeps its place', () => {
    const labels = { team: 'b', more: '{{ trigger.body.a }}', bad: '{{ nope }}', 'system.x': 'no' };
    const started = start({ labels }, { labels: [{ key: 'team', value: 'a' }] }, newer);
    expect('execution' in started && started.execution.labels).toEqual([
      { key: 'team', value: 'b' },
      { key: 'system.from', value: 'trigger' },
      { key: 'more', value: '1' },
      { key: 'system.correlationId', value: 'id-1' },
    ]);
  });

  const conditions: readonly (readonly [name: string, properties: Record<string, unknown>, started: boolean])[] = [
    ['a true condition', expression("{{ trigger.body.hello == 'webhook' }}"), true],
    ['a false condition', expression("{{ trigger.body.hello == 'world' }}"), false],
    ['a condition that renders to 0', expression('0'), true],
    ['a condition that cannot be rendered', expression('{{ nope }}'), false],
    ['a condition of a type that is not evaluated', { conditions: [{ type: 'x.Y' }] }, false],
    ['a when that renders to 0', { when: '0' }, false],
    ['a when with blanks around a text', { when: ' yes ' }, true],
    ['a when that cannot be rendered', { when: '{{ nope }}' }, false],
    ['a when that looks at labels', { when: "{{ labels.team == 'a' }}" }, false],
    ['a when that looks at a default', { when: "{{ inputs.i == 'd' }}" }, true],
  ];

  it.each(conditions)('heeds %s', (_name, properties, isStarted) => {
    const inputs = [toJsonValue({ id: 'i', type: 'STRING', defaults: 'd' })].filter(isJsonMap);
    const started = start(properties, { inputs, labels: [{ key: 'team', value: 'a' }] });
    expect('code' in started ? started.code : true).toBe(isStarted ? true : 'CONDITION_FALSE');
  });

  it('renders and types the inputs of the trigger', () => {
    const inputs = [toJsonValue({ id: 'n', type: 'INT' })].filter(isJsonMap);
    const started = start({ inputs: { n: '{{ trigger.body.a }}', zz: 1 } }, { inputs });
    expect('execution' in started && [started.execution.inputs, started.logs.map(({ message }) => message)]).toEqual([
      '{"n":1}',
      [`Input zz was provided for workflow company.team.example but isn't declared in the workflow inputs`],
    ]);
  });

  it('refuses inputs that are invalid', () => {
    const inputs = [toJsonValue({ id: 'n', type: 'INT' })].filter(isJsonMap);
    const started = start({ inputs: { n: 'abc' } }, { inputs });
    expect(started).toMatchObject({
      code: 'INPUTS_INVALID',
      message: `Cannot start an execution: the trigger's inputs are invalid: Invalid value for input \`n\`. Cause: For input string: "abc"`,
    });
  });
});
