// What is run under another version, and what is not.
import { expect, it } from 'vitest';
import { createRehearseHandler, type RehearsedCall } from '../../../src/main/api/rehearse-delivery.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import type { Profile } from '../../../src/main/contract/profile.ts';
import { createTestEngine } from '../../test-engine.ts';

async function rehearse(profile: Profile, length = '2') {
  const engine = createTestEngine();
  const ran: RehearsedCall[] = [];
  const headers = [['Content-Length', length]] as const;
  const request = { method: 'POST', target: '/a?b', httpVersion: '1.1', headers, remoteAddress: '::1' };
  const summary = {
    id: 'd',
    receivedAt: '',
    provenance: 'LIVE',
    method: 'POST',
    target: '/a?b',
    bodyBytes: 2,
  } as const;
  const stored = { delivery: { ...summary, notes: [], request }, body: Uint8Array.of(0, 255) };
  await engine.journal.append([{ type: 'delivery', stored }]);
  const handlers = createRehearseHandler({
    ...engine.environment,
    journal: engine.journal,
    findFlow: () => fail(createError('FLOW_NOT_FOUND', 'Cannot find flow: none')),
    tenant: 'main',
    own: '1.3',
    run: async (call) => {
      // Each driver of the database gives bytes of a class of its own.
      ran.push({ ...call, body: Uint8Array.from(call.body) });
      return ok({ profile: call.profile, logs: [] });
    },
  });
  return { answer: await handlers['deliveries.rehearse']({ id: 'd', profile }), ran, request };
}

it('the request is run as it came', async () => {
  const { answer, ran, request } = await rehearse('2.0');
  expect([answer, ran]).toEqual([
    ok({ profile: '2.0', logs: [] }),
    [{ request, body: Uint8Array.of(0, 255), profile: '2.0' }],
  ]);
});

it.each<[string, Profile, string, string]>([
  [
    'the version of the server itself',
    '1.3',
    '2',
    'Cannot compare with Kestra 1.3: this server behaves like it already',
  ],
  [
    'a body that was cut',
    '2.0',
    '9',
    'Cannot replay delivery: it was not read to its end, 2 of 9 bytes of its body are kept',
  ],
])('%s is not run', async (_, profile, length, message) => {
  const { answer, ran } = await rehearse(profile, length);
  expect([answer.ok || answer.error.message, ran]).toEqual([message, []]);
});
