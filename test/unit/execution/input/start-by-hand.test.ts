// Executions that somebody starts by hand.
import { expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { createByHand, fireByHand, giveInputs } from '../../../../src/main/execution/input/start-by-hand.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow } from '../example-flow.ts';

const { environment } = createTestEngine();
const flow = createFlow({
  inputs: [
    new Map<string, JsonValue>([
      ['id', 'n'],
      ['type', 'INT'],
    ]),
  ],
  labels: [
    { key: 'team', value: 'a' },
    { key: 'system.from', value: 'x' },
  ],
});

it('createByHand() makes a record without trigger, with the labels of people', () => {
  const { trigger, labels, state } = createByHand({ flow, tenantId: 'main' }, environment);
  expect([trigger, labels.map(({ key }) => key), state.current]).toEqual([
    undefined,
    ['team', 'system.correlationId'],
    'CREATED',
  ]);
});

it('createByHand() lets labels of the caller outdo those of the flow', () => {
  const labels = [{ key: 'team', value: 'b' }, { key: 'env', value: 'prod' }]; // prettier-ignore
  const created = createByHand({ flow, tenantId: 'main', labels }, environment);
  expect(created.labels.slice(0, 2)).toEqual(labels);
});

it.each([
  ['5', '{"n":5}'],
  ['five', 'INPUTS_INVALID'],
])('giveInputs() types %j as the flow declares it', (n, inputs) => {
  const execution = createByHand({ flow, tenantId: 'main' }, environment);
  const started = giveInputs(execution, { flow, inputs: new Map([['n', n]]) }, environment);
  expect(started.ok ? started.value.execution.inputs : started.error.code).toBe(inputs);
});

it('fireByHand() starts as if the trigger had fired, whatever its conditions say', () => {
  const properties = new Map<string, JsonValue>([
    ['id', 'nightly'],
    ['type', 'io.kestra.plugin.core.trigger.Schedule'],
    ['conditions', [new Map([['type', 'io.kestra.plugin.core.condition.Weekend']])]],
    ['when', '{{ false }}'],
    ['inputs', new Map([['n', '{{ trigger.n }}']])],
  ]);
  const trigger = { id: 'nightly', type: 'io.kestra.plugin.core.trigger.Schedule', disabled: false, properties };
  const started = fireByHand({ flow, tenantId: 'main', trigger, variables: new Map([['n', 7]]) }, environment);
  expect(started.ok ? [started.value.execution.trigger, started.value.execution.inputs] : started.error).toEqual([
    { id: 'nightly', type: 'io.kestra.plugin.core.trigger.Schedule', variables: '{"n":7}' },
    '{"n":7}',
  ]);
});
