// The server as a whole: what it answers where it cannot start, and that nothing is left behind then.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/main/api/app.ts';
import { createStartApp } from '../../src/main/app.ts';
import type { Result } from '../../src/main/contract/errors.ts';
import type { Settings } from '../../src/main/contract/settings.ts';
import { createTestSettings } from '../test-settings.ts';
import { createTestWorld } from '../test-world.ts';
import { createFakeKeychain } from './secret/fake-keychain.ts';

const flow = `id: f
namespace: company.team
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: k}
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: x}
`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookbench-app-'));
  mkdirSync(join(folder, 'flows'));
  writeFileSync(join(folder, 'flows', 'f.yaml'), flow);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function start(parts: Partial<Settings> = {}): Promise<Result<App>> {
  const settings = createTestSettings({ flows: join(folder, 'flows'), data: join(folder, 'data'), ...parts });
  return createStartApp(createTestWorld())(settings);
}

async function startOrThrow(parts: Partial<Settings> = {}): Promise<App> {
  const app = await start(parts);
  if (!app.ok) throw new Error(app.error.message);
  return app.value;
}

describe('createStartApp()', () => {
  it('serves, says what it serves, and keeps its history over a restart', async () => {
    const first = await startOrThrow();
    const answer = await fetch(`${first.ingress[0] ?? ''}/api/v1/main/executions/webhook/company.team/f/k`);
    const { id } = JSON.parse(await answer.text());
    await first.close();
    const second = await startOrThrow();
    const execution = await second.core.call('executions.get', { id });
    const { flows, invalid, problems } = second.info();
    await second.close();
    expect([answer.status, execution.ok && execution.value.state.current, flows, invalid, problems]).toEqual([
      200,
      'SUCCESS',
      1,
      0,
      [],
    ]);
  });

  it('sends a test request as any caller would, and knows its delivery as its own', async () => {
    const app = await startOrThrow();
    const request = { namespace: 'company.team', flowId: 'f', tenant: 'main', method: 'POST' };
    const headers = [['X-A', 'b']] as const;
    const sent = await app.core.call('webhooks.send', { ...request, headers, query: 'q=1', base64: 'e30=' });
    const id = sent.ok ? sent.value.deliveryId : '';
    const delivery = await app.core.call('deliveries.get', { id });
    const foreign = await fetch(`${app.ingress[0] ?? ''}/api/v1/main/executions/webhook/company.team/f/k`);
    const listed = await app.core.call('deliveries.list', {});
    await app.close();
    expect([sent.ok && sent.value.status, foreign.status]).toEqual([200, 200]);
    expect(delivery.ok && [delivery.value.target, delivery.value.request.headers]).toEqual([
      '/api/v1/main/executions/webhook/company.team/f/k?q=1',
      [
        ['Host', new URL(app.ingress[0] ?? '').host],
        ['X-A', 'b'],
        ['Content-Length', '2'],
      ],
    ]);
    expect(listed.ok && listed.value.results.map(({ provenance }) => provenance)).toEqual(['LIVE', 'APP']);
  });

  it('answers FLOWS_UNUSABLE for a folder that is not there, and leaves the data folder free', async () => {
    const refused = await start({ flows: join(folder, 'nowhere') });
    const app = await startOrThrow();
    await app.close();
    expect(refused.ok || refused.error.code).toBe('FLOWS_UNUSABLE');
  });

  it.each([
    ['port', '--port'],
    ['controlPort', '--control-port'],
  ])('answers PORT_BUSY for a busy %s, naming it and its setting', async (name, setting) => {
    const busy = createServer();
    const port = await new Promise<number>((resolve) => {
      busy.listen(0, '127.0.0.1', () => {
        const address = busy.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const refused = await start({ [name]: port });
    await new Promise((resolve) => busy.close(resolve));
    const message = refused.ok ? '' : refused.error.message;
    expect([refused.ok || refused.error.code, message.includes(String(port)), message.includes(setting)]).toEqual([
      'PORT_BUSY',
      true,
      true,
    ]);
  });

  it('answers DATA_UNUSABLE for a data folder that another one has', async () => {
    const app = await startOrThrow();
    const second = await start();
    await app.close();
    expect(second.ok || second.error.code).toBe('DATA_UNUSABLE');
  });

  it('puts a corrupted database aside where that is asked for, says so, and starts afresh', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(
      join(folder, 'data', 'hookbench.db'),
      'this is no database, and long enough to be looked at '.repeat(40),
    );
    const app = await startOrThrow({ replaceCorrupted: true });
    const { problems } = app.info();
    await app.close();
    expect(problems.map(({ code }) => code)).toEqual(['DATA_CORRUPTED']);
  });

  it('starts while the keychain keeps waiting, and judges a key that is a secret once it has answered', async () => {
    writeFileSync(join(folder, 'flows', 'f.yaml'), flow.replace('key: k', `key: "{{ secret('K') }}"`));
    const keychain = createFakeKeychain({ 'company/K': 'k' });
    keychain.hang();
    const settings = createTestSettings({ flows: join(folder, 'flows'), data: join(folder, 'data') });
    const app = await createStartApp(createTestWorld({ openKeychain: () => keychain }))(settings);
    if (!app.ok) throw new Error(app.error.message);
    const answer = fetch(`${app.value.ingress[0] ?? ''}/api/v1/main/executions/webhook/company.team/f/k`);
    keychain.answer();
    const { status } = await answer;
    await app.value.close();
    expect([status, keychain.isClosed()]).toEqual([200, true]);
  });
});
