// How far a request comes: the flow it finds and the trigger it fits are told also where nothing starts.
import { expect, test } from 'vitest';
import { decideWebhook, type DecideOptions } from '../../../src/main/api/decide-webhook.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { newestProfile } from '../../../src/main/contract/profile.ts';
import { isJsonMap, toJsonValue } from '../../../src/main/contract/value.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow } from '../execution/example-flow.ts';

const address = {
  tenant: 'main',
  isShortForm: false,
  namespace: 'company.team',
  flowId: 'example',
  key: 'k1',
  hasExtraPath: false,
};

interface Case {
  readonly flowId?: string;
  readonly key?: string;
  readonly isFlowDisabled?: boolean;
  readonly trigger?: Readonly<Record<string, unknown>>;
  readonly isTriggerDisabled?: boolean;
  readonly options?: Partial<DecideOptions>;
}

function decide(of: Case) {
  const engine = createTestEngine({ kestra: newestProfile });
  const properties = toJsonValue({ key: 'k1', ...of.trigger });
  const trigger = {
    id: 'hook',
    type: 'io.kestra.plugin.core.trigger.Webhook',
    disabled: of.isTriggerDisabled ?? false,
    properties: isJsonMap(properties) ? properties : new Map(),
  };
  const flow = createFlow({ triggers: [trigger], disabled: of.isFlowDisabled ?? false });
  const request = { method: 'POST', target: '/x', httpVersion: '1.1', headers: [], remoteAddress: '127.0.0.1' };
  const decision = decideWebhook(
    {
      id: 'd1',
      call: { request, body: new Uint8Array() },
      address: { ...address, flowId: of.flowId ?? 'example', key: of.key ?? 'k1' },
    },
    {
      ...engine.environment,
      executor: engine.executor,
      findFlow: ({ id }) => (id === flow.id ? ok(flow) : fail(createError('FLOW_NOT_FOUND', 'none'))),
      ...of.options,
    },
  );
  return [decision.flow?.id, decision.trigger?.id, decision.started.ok ? 'started' : decision.started.error.code];
}

test.each<readonly [string, Case, readonly (string | undefined)[]]>([
  ['no flow', { flowId: 'other' }, [undefined, undefined, 'FLOW_NOT_FOUND']],
  ['a disabled flow', { isFlowDisabled: true }, ['example', undefined, 'FLOW_DISABLED']],
  ['a wrong key', { key: 'no' }, ['example', undefined, 'WEBHOOK_NOT_FOUND']],
  ['a disabled trigger', { isTriggerDisabled: true }, ['example', 'hook', 'TRIGGER_DISABLED']],
  ['a false condition', { trigger: { when: 'false' } }, ['example', 'hook', 'CONDITION_FALSE']],
  ['all checks', {}, ['example', 'hook', 'started']],
  [
    'a key that is not known any more, seen as the one that came',
    { key: '******', options: { seeKey: () => () => ok('******') } },
    ['example', 'hook', 'started'],
  ],
])('comes to %s', (_name, of, expected) => {
  expect(decide(of)).toEqual(expected);
});
