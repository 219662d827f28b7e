// What the same request would be answered with now and elsewhere: told only where it differs, and only where it can
// be known.
import { expect, test } from 'vitest';
import { supposeAnswers } from '../../../../src/main/api/diagnosis/suppose-answers.ts';
import { createError, type ErrorCode, fail, ok } from '../../../../src/main/contract/errors.ts';
import { type Profile, profiles } from '../../../../src/main/contract/profile.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow } from '../../execution/example-flow.ts';

const [older = '1.3', newer = '2.0'] = profiles;
const secretTarget = '/api/v1/main/executions/webhook/company.team/example/******';
const openTarget = '/api/v1/main/executions/webhook/company.team/example/k1';

interface Case {
  readonly recorded?: ErrorCode;
  readonly target?: string;
  readonly triggerId?: string;
  readonly isDisabled?: boolean;
  readonly key?: string;
}

function suppose({ recorded, target = openTarget, triggerId, isDisabled = false, key = 'k1' }: Case) {
  const request = { method: 'POST', target, httpVersion: '1.1', headers: [], remoteAddress: '::1' };
  const properties = new Map([['key', "{{ 'k1' }}"]]);
  const hook = { id: 'hook', type: 'io.kestra.plugin.core.trigger.Webhook', disabled: isDisabled, properties };
  const flow = createFlow({ triggers: [hook] });
  const rehearsal = (profile: Profile) => {
    const { environment, executor } = createTestEngine({ kestra: profile });
    return {
      profile,
      options: { ...environment, executor, findFlow: () => ok(flow) },
      wordStatus: (outcome: { readonly type: string }) => ({
        status: outcome.type === 'started' ? 200 : 404,
        reason: 'R',
      }),
    };
  };
  const common = { id: 'd', receivedAt: '', provenance: 'LIVE', method: 'POST', target, bodyBytes: 0 } as const;
  const address = {
    tenant: 'main',
    isShortForm: false,
    namespace: 'company.team',
    flowId: 'example',
    hasExtraPath: false,
  };
  const { again, others } = supposeAnswers({
    delivery: {
      ...common,
      notes: [],
      request,
      ...(recorded === undefined ? {} : { reason: createError(recorded, 'then') }),
      ...(triggerId === undefined ? {} : { triggerId }),
    },
    call: { request, body: new Uint8Array(), address: ok({ ...address, key: target === openTarget ? key : '******' }) },
    own: rehearsal(older),
    others: [rehearsal(newer)],
  });
  return [again?.why, others.map(({ profile, status }) => `${profile} ${status}`)];
}

const starts = 'An execution would start';

test.each<readonly [string, Case, readonly unknown[]]>([
  ['nothing where both versions start it', {}, [undefined, []]],
  ['that the other version refuses it', { isDisabled: true }, [undefined, [`${newer} 404`]]],
  ['that it would start by now', { recorded: 'FLOW_DISABLED' }, [starts, []]],
  ['nothing where it is refused as before', { recorded: 'WEBHOOK_NOT_FOUND', key: 'no' }, [undefined, []]],
  [
    'what comes of a key that is not kept, by the trigger that it fitted',
    { recorded: 'CONDITION_FALSE', target: secretTarget, triggerId: 'hook' },
    [starts, []],
  ],
  [
    'nothing of a key that is not kept and fitted nothing',
    { recorded: 'FLOW_NOT_FOUND', target: secretTarget },
    [undefined, []],
  ],
  ['nothing of what depends on the moment', { recorded: 'QUEUE_FULL' }, [undefined, []]],
])('tells %s', (_name, of, expected) => {
  expect(suppose(of)).toEqual(expected);
});

test('the edge refuses on every version', () => {
  const request = { method: 'POST', target: '/', httpVersion: '1.1', headers: [], remoteAddress: '::1' };
  const error = createError('ROUTE_NOT_FOUND', 'no');
  const { environment, executor } = createTestEngine();
  const options = { ...environment, executor, findFlow: () => fail(error) };
  const rehearsals = profiles.map((profile) => ({ profile, options, wordStatus: () => ({ status: 404, reason: '' }) }));
  const [own, ...others] = rehearsals;
  if (own === undefined) throw new Error('There is no profile');
  const common = { id: 'd', receivedAt: '', provenance: 'LIVE', method: 'POST', target: '/', bodyBytes: 0 } as const;
  const delivery = { ...common, notes: [], request, reason: error };
  const call = { request, body: new Uint8Array(), address: fail(error) };
  expect(supposeAnswers({ delivery, call, own, others })).toEqual({ others: [] });
});
