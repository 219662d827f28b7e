// What a caller gets who waits.
import { expect, it } from 'vitest';
import { awaitWebhook } from '../../../src/main/api/webhook-wait.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { isJsonMap, toJsonValue } from '../../../src/main/contract/value.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow } from '../execution/example-flow.ts';

const { environment } = createTestEngine();
const flow = createFlow();
const url = 'http://h/ui';

function wait(properties: Readonly<Record<string, unknown>>, outputs?: string) {
  const map = toJsonValue(properties);
  const trigger = { id: 'hook', type: 'w', disabled: false, properties: isJsonMap(map) ? map : new Map() };
  const created = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const execution = outputs === undefined ? created : { ...created, outputs };
  return awaitWebhook({ flow, trigger, ended: Promise.resolve(ok(execution)), url }, environment);
}

const cases: readonly (readonly [
  name: string,
  properties: Record<string, unknown>,
  outcome: Record<string, unknown>,
])[] = [
  ['the execution', {}, { type: 'ended', url }],
  ['a status that is written', { responseCode: 201 }, { type: 'ended', responseCode: 201 }],
  ['a status that is rendered', { responseCode: '{{ execution.outputs.code }}' }, { type: 'ended', responseCode: 418 }],
  ['no status for a blank one', { responseCode: ' ' }, { type: 'ended' }],
  ['the outputs', { returnOutputs: true }, { type: 'outputs', outputs: '{"code":418}' }],
  [
    'the outputs as another type',
    { returnOutputs: true, responseContentType: 'text/plain' },
    { type: 'outputs', contentType: 'text/plain' },
  ],
  ['a refusal for a status that is none', { responseCode: 'abc' }, { type: 'refused' }],
  ['a refusal for a status that cannot be rendered', { responseCode: '{{ nope }}' }, { type: 'refused' }],
];

it.each(cases)('awaitWebhook() gives %s', async (_name, properties, outcome) => {
  expect(await wait(properties, '{"code":418}')).toMatchObject(outcome);
});

it('awaitWebhook() gives no outputs where there are none', async () => {
  expect(Object.keys(await wait({ returnOutputs: true }))).toEqual(['type', 'execution']);
});

it('awaitWebhook() refuses where the end could not be kept', async () => {
  const error = createError('STORAGE_FAILED', 'Cannot keep records: no');
  const trigger = { id: 'hook', type: 'w', disabled: false, properties: new Map() };
  const ended = Promise.resolve(fail(error));
  expect(await awaitWebhook({ flow, trigger, ended, url }, environment)).toEqual({ type: 'refused', error });
});
