// Secrets in a real keyring of GNOME, in a D-Bus session of its own: the built program, keytar and the daemon. The
// keyring lies in a folder of the test and outlives the sessions, as that of a user does.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Home, makeHome } from '../e2e/program.ts';
import { type KeyringServer, missingForKeyring, putEntry, startWithKeyring } from './keyring-server.ts';

const key = { namespace: 'company.team', key: 'WEBHOOK_KEY' };
/** What the program itself answers, in whatever keychain. */
const ownToken = { namespace: 'company.team', key: 'KESTRA_API_TOKEN', source: 'program' };
const flow = `id: f
namespace: company.team
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: "{{ secret('WEBHOOK_KEY') }}"}
tasks:
  - {id: out, type: io.kestra.plugin.core.log.Log, message: "{{ secret('TOKEN') }}"}
`;
/** What the caller sends as the key of the webhook. */
const webhookKey = 'key-of-the-hook';
const canary = 'canary-7Qm4z';

const missing = missingForKeyring();

describe.skipIf(missing !== '')(
  `the keychain (skipped where it is not to be had; missing here: ${missing || 'nothing'})`,
  () => {
    it('keeps a secret over a restart, and only there, until it is deleted', async () => {
      const home = makeHome({ 'flows/f.yaml': flow });
      const first = await startWithKeyring(home, 'open');
      const before = await callWebhook(first);
      const set = await first.core.call('secrets.set', { ...key, value: webhookKey });
      await first.core.call('secrets.set', { namespace: 'company', key: 'TOKEN', value: canary });
      const after = await callWebhook(first);
      const firstExit = await first.end();

      const second = await startWithKeyring(home, 'open');
      const listed = await second.core.call('secrets.list', { namespace: key.namespace });
      const again = await callWebhook(second);
      const status = await second.core.call('secrets.status', {});
      const deleted = await second.core.call('secrets.delete', key);
      const gone = await callWebhook(second);
      const secondExit = await second.end();

      const name = { ...key, source: 'keychain' };
      expect([set, listed, status, deleted]).toEqual([
        { ok: true, value: name },
        { ok: true, value: [ownToken, { ...name, namespace: 'company', key: 'TOKEN' }, name] },
        { ok: true, value: { state: 'ok', ignored: 0 } },
        { ok: true, value: { deleted: true } },
      ]);
      expect([before, after, again, gone, firstExit, secondExit]).toEqual([404, 200, 200, 404, 0, 0]);
      const hidden = [canary, Buffer.from(canary).toString('base64'), webhookKey];
      expect(hidden.map((text) => filesHolding(home, text))).toEqual([[], [], []]);
    });

    it('takes any text that the store lets in, and refuses the others', async () => {
      const home = makeHome({ 'flows/f.yaml': flow });
      const server = await startWithKeyring(home, 'open');
      const values = ['😃 é "quoted"\n\u2028', 'x'.repeat(100 * 1024), 'a\u0000b', ''];
      const codes: unknown[] = [];
      for (const [index, value] of values.entries()) {
        const answer = await server.core.call('secrets.set', { ...key, key: `K${index}`, value });
        codes.push(answer.ok ? answer.value.source : answer.error.code);
      }
      expect([codes, await server.end()]).toEqual([['keychain', 'keychain', 'SECRET_INVALID', 'SECRET_INVALID'], 0]);
    });

    it('leaves entries of our name alone that somebody else put there, and takes those that are as ours', async () => {
      const home = makeHome({ 'flows/f.yaml': flow });
      putEntry(home, 'no account of ours 😃');
      putEntry(home, 'company.team/PUT_BY_HAND');
      const server = await startWithKeyring(home, 'open');
      const status = await server.core.call('secrets.status', {});
      const listed = await server.core.call('secrets.list', { namespace: 'company.team' });
      expect([status, listed, await server.end()]).toEqual([
        { ok: true, value: { state: 'ok', ignored: 1 } },
        { ok: true, value: [ownToken, { namespace: 'company.team', key: 'PUT_BY_HAND', source: 'keychain' }] },
        0,
      ]);
    });

    it('is told of where it is locked: nothing breaks, nothing is written, and memory serves who asks for it', async () => {
      const home = makeHome({ 'flows/f.yaml': flow });
      const open = await startWithKeyring(home, 'open');
      await open.core.call('secrets.set', { ...key, value: webhookKey });
      await open.end();

      const locked = await startWithKeyring(home, 'locked');
      const status = await locked.core.call('secrets.status', { refresh: true });
      const refused = await locked.core.call('secrets.set', { ...key, value: 'other' });
      const inMemory = await locked.core.call('secrets.set', { ...key, value: webhookKey, source: 'session' });
      const answered = await callWebhook(locked);
      expect([
        status.ok && status.value.state,
        refused.ok || refused.error.code,
        inMemory.ok && inMemory.value.source,
        answered,
        await locked.end(),
      ]).toEqual(['locked', 'KEYCHAIN_FAILED', 'session', 200, 0]);
    });

    it.each([
      ['hanging', 'locked', 'KEYCHAIN_FAILED'],
      ['absent', 'absent', 'session'],
    ] as const)('neither holds up the start nor the end where it is %s', async (state, told, kept) => {
      const home = makeHome({ 'flows/f.yaml': flow });
      const server = await startWithKeyring(home, state);
      const status = await server.core.call('secrets.status', {});
      const set = await server.core.call('secrets.set', { ...key, value: canary });
      expect([status.ok && status.value.state, set.ok ? set.value.source : set.error.code, await server.end()]).toEqual(
        [told, kept, 0],
      );
    });
  },
);

async function callWebhook({ ingress }: KeyringServer): Promise<number> {
  const response = await fetch(`${ingress}/api/v1/main/executions/webhook/company.team/f/${webhookKey}`);
  return response.status;
}

/** The files of the home that hold a text, but for those of the keyring itself. */
function filesHolding({ folder }: Home, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(folder, 'keyring')) && readFileSync(path).includes(text));
}
