// One webhook from call to answer: the order of the checks, what is recorded, and what a refusal says.
import { describe, expect, it } from 'vitest';
import { createReceiveWebhook } from '../../../src/main/api/receive-webhook.ts';
import type { WebhookAddress, WebhookOutcome } from '../../../src/main/api/webhook-call.ts';
import type { Fault } from '../../../src/main/contract/fault.ts';
import { createError, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import type { WebhookAnswer } from '../../../src/main/contract/delivery.ts';
import { toJsonValue, isJsonMap } from '../../../src/main/contract/value.ts';
import type { FlowDefinition, TriggerDefinition } from '../../../src/main/plugin/definition.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow, createTask } from '../execution/example-flow.ts';

function createHook(properties: Readonly<Record<string, unknown>> = {}): TriggerDefinition {
  const map = toJsonValue({ key: 'k1', ...properties });
  return {
    id: 'hook',
    type: 'io.kestra.plugin.core.trigger.Webhook',
    disabled: false,
    properties: isJsonMap(map) ? map : new Map(),
  };
}

const address: WebhookAddress = {
  tenant: 'main',
  isShortForm: false,
  namespace: 'company.team',
  flowId: 'example',
  key: 'k1',
  hasExtraPath: false,
};

interface Sent {
  readonly address?: Result<WebhookAddress>;
  readonly flow?: Partial<FlowDefinition>;
  readonly trigger?: Readonly<Record<string, unknown>>;
  readonly hasRoom?: boolean;
  readonly fault?: Fault;
}

/** Sends one call, and gives the outcome that was worded and what the journal has then. */
async function send(of: Sent = {}) {
  const engine = createTestEngine();
  const flow = createFlow({ tasks: [createTask('out')], triggers: [createHook(of.trigger)], ...of.flow });
  const outcomes: WebhookOutcome[] = [];
  const receive = createReceiveWebhook({
    ...engine.environment,
    journal: engine.journal,
    executor: { ...engine.executor, hasRoom: () => of.hasRoom ?? true },
    tenant: 'main',
    ...(of.fault === undefined ? {} : { faults: { take: () => of.fault, wait: () => Promise.resolve() } }),
    findFlow: ({ id }) => (id === flow.id ? ok(flow) : fail(createError('FLOW_NOT_FOUND', 'Cannot find flow: none'))),
  });
  const request = { method: 'POST', target: '/x', httpVersion: '1.1', headers: [], remoteAddress: '127.0.0.1' };
  const call = {
    request,
    body: Buffer.from('{"a":1}'),
    receivedAt: '2026-01-01T00:00:00Z',
    elapsedMs: () => 1,
    provenance: 'LIVE',
    address: of.address ?? ok(address),
  } as const;
  const answer: WebhookAnswer = { status: 200, reason: 'OK', headers: [], body: '' };
  await receive(call, (outcome) => {
    outcomes.push(outcome);
    return answer;
  });
  const listed = engine.journal.storage.deliveries({});
  const [delivery] = listed.ok ? listed.value.results : [];
  return { outcome: outcomes.at(-1), delivery, engine };
}

describe('createReceiveWebhook()', () => {
  it('starts an execution and records both before it answers', async () => {
    const { outcome, delivery, engine } = await send();
    const id = delivery?.executionId ?? '';
    expect([outcome?.type, delivery?.status, delivery?.triggerId, delivery?.notes, delivery?.reason]).toEqual([
      'started',
      200,
      'hook',
      [],
      undefined,
    ]);
    expect(engine.journal.storage.execution(id).ok).toBe(true);
    expect(outcome).toMatchObject({ url: `http://localhost:8081/ui/main/executions/company.team/example/${id}` });
  });

  const faults: readonly (readonly [name: string, sent: Sent, seen: unknown])[] = [
    ['a status', { fault: { type: 'status', status: 503 } }, ['refused', 200, 'FAULT_ON_REQUEST', false, 0]],
    ['no answer at all', { fault: { type: 'drop' } }, [undefined, undefined, 'FAULT_ON_REQUEST', false, 0]],
    ['a delay', { fault: { type: 'delay', delayMs: 9 } }, ['started', 200, undefined, true, 1]],
    [
      'nothing else without the key',
      { fault: { type: 'drop' }, address: ok({ ...address, key: 'no' }) },
      ['refused', 200, 'WEBHOOK_NOT_FOUND', false, 0],
    ],
  ];
  it.each(faults)('answers %s on request, and keeps the delivery', async (_, sent, seen) => {
    const { outcome, delivery } = await send(sent);
    const { status, reason, executionId, notes } = delivery ?? {};
    expect([outcome?.type, status, reason?.code, executionId !== undefined, notes?.length]).toEqual(seen);
  });

  const refusals: readonly (readonly [name: string, sent: Sent, code: string])[] = [
    ['what the edge refuses', { address: fail(createError('METHOD_NOT_ALLOWED', 'no')) }, 'METHOD_NOT_ALLOWED'],
    ['an unknown flow', { address: ok({ ...address, flowId: 'other' }) }, 'FLOW_NOT_FOUND'],
    [
      'a disabled flow, before its key',
      { flow: { disabled: true }, address: ok({ ...address, key: 'no' }) },
      'FLOW_DISABLED',
    ],
    [
      'a wrong key, before an extra path',
      { address: ok({ ...address, key: 'no', hasExtraPath: true }) },
      'WEBHOOK_NOT_FOUND',
    ],
    ['a key that cannot be rendered', { trigger: { key: "{{ secret('NOPE') }}" } }, 'WEBHOOK_NOT_FOUND'],
    ['a full queue', { hasRoom: false }, 'QUEUE_FULL'],
    [
      'an extra path, before a false condition',
      { address: ok({ ...address, hasExtraPath: true }), trigger: { when: 'false' } },
      'PATH_EXTRA',
    ],
    ['a false condition', { trigger: { when: 'false' } }, 'CONDITION_FALSE'],
  ];

  it.each(refusals)('refuses and records %s', async (_name, sent, code) => {
    const { outcome, delivery } = await send(sent);
    expect([outcome?.type, delivery?.reason?.code, delivery?.executionId]).toEqual(['refused', code, undefined]);
  });

  it('never puts a key into what it records as reason', async () => {
    const { delivery } = await send({ address: ok({ ...address, key: 'guessed-key' }) });
    expect(JSON.stringify(delivery?.reason)).not.toMatch(/guessed-key|k1/);
  });

  it('notes an address that an open-source Kestra would not accept', async () => {
    const short = await send({ address: ok({ ...address, isShortForm: true }) });
    const foreign = await send({ address: ok({ ...address, tenant: 'acme' }) });
    expect([short.delivery?.notes, foreign.delivery?.notes]).toEqual([
      ['Your server will not accept this address: it wants the tenant in it (/api/v1/main/…)'],
      ['Your server will not accept this address: open-source Kestra knows the tenant "main" alone'],
    ]);
  });

  it('waits for the end where the trigger says so', async () => {
    const { outcome, delivery } = await send({ trigger: { wait: true } });
    expect([outcome?.type, outcome?.type === 'ended' && outcome.execution.state.current, delivery?.status]).toEqual([
      'ended',
      'SUCCESS',
      200,
    ]);
  });
});
