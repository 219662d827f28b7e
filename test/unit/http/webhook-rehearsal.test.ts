// A kept request as the edge reads it, and the status that each version gives.
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createError } from '../../../src/main/contract/errors.ts';
import { profiles } from '../../../src/main/contract/profile.ts';
import { readWebhookAgain, wordStatusAs } from '../../../src/main/http/webhook-rehearsal.ts';

const target = '/api/v1/main/executions/webhook/a.b/f/k';
const request = { method: 'POST', target, httpVersion: '1.1', headers: [], remoteAddress: '::1' };
const options = { strictAddresses: false, tenant: 'main', bodyBytesMax: 1000 };

it('routes the address and inflates the body as when it came', async () => {
  const headers = [['Content-Encoding', 'gzip']] as const;
  const body = gzipSync('{"a":1}');
  const read = await readWebhookAgain({ request: { ...request, headers }, body }, options);
  expect([read.address.ok && read.address.value.flowId, Buffer.from(read.inflated?.body ?? '').toString()]).toEqual([
    'f',
    '{"a":1}',
  ]);
});

it('gives each version its own status', () => {
  const outcome = { type: 'refused', error: createError('CONDITION_FALSE', 'no') } as const;
  expect(profiles.map((profile) => wordStatusAs(profile, { outcome, request }))).toEqual([
    { status: 409, reason: 'Conflict' },
    { status: 204, reason: 'No Content' },
  ]);
});
