// One request of our own: under which id its delivery is kept, and which key it is sent with.
import { expect, it } from 'vitest';
import { createOwnRequests } from '../../../src/main/api/own-requests.ts';
import { renderKeyOf, sendOnce } from '../../../src/main/api/send-once.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow } from '../execution/example-flow.ts';

const type = 'io.kestra.plugin.core.trigger.Webhook';
const flow = createFlow({ triggers: [{ id: 'hook', type, disabled: false, properties: new Map([['key', ' k ']]) }] });

function createOptions() {
  const engine = createTestEngine();
  return {
    ...engine.environment,
    journal: engine.journal,
    findFlow: () => ok(flow),
    ownRequests: createOwnRequests(),
    tenant: 'main',
    ingress: () => 'http://127.0.0.1:8080',
    send: async () => fail(createError('SERVER_NOT_FOUND', 'Cannot send request: nobody listens')),
  };
}

it('a request that nobody took is forgotten, and the error is that of the sender', async () => {
  const from = { address: '127.0.0.1', port: 1 };
  const options = createOptions();
  const answer = await sendOnce(
    { url: 'http://127.0.0.1:8080/', method: 'GET', headers: [], body: new Uint8Array(), own: { provenance: 'APP' } },
    {
      ...options,
      send: async ({ onConnect }) => {
        onConnect(from);
        return options.send();
      },
    },
  );
  expect([answer.ok || answer.error.code, options.ownRequests.claim(from)]).toEqual(['SERVER_NOT_FOUND', undefined]);
});

it('a key is sent without the blanks around it', () => {
  expect(renderKeyOf({ namespace: flow.namespace, flowId: flow.id }, createOptions())).toEqual(ok('k'));
});
