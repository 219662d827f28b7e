// What the server says of itself, of a server that was put together as it is for people.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStartApp } from '../../src/main/app.ts';
import { createTestSettings } from '../test-settings.ts';
import { createTestWorld } from '../test-world.ts';

it('tells folders, addresses and what is broken, and that webhooks are paused as long as they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-info-'));
  const [flows, data] = [join(folder, 'flows'), join(folder, 'data')];
  mkdirSync(flows);
  writeFileSync(join(flows, 'broken.yaml'), 'id: broken\n');
  const app = await createStartApp(createTestWorld())(createTestSettings({ flows, data }));
  if (!app.ok) throw new Error(app.error.message);
  const { core, ingress } = app.value;
  await core.call('flows.list', {});
  const before = await core.call('server.info', {});
  await core.call('server.pause', { isPaused: true });
  const answer = await fetch(`${ingress[0] ?? ''}/api/v1/main/executions/webhook/n/f/k`);
  const during = await core.call('server.info', {});
  await core.call('server.pause', { isPaused: false });
  const after = await core.call('server.info', {});
  const deliveries = await core.call('deliveries.list', {});
  await app.value.close();
  rmSync(folder, { recursive: true });
  expect(before.ok && before.value).toMatchObject({
    ingress: ingress[0],
    flowsFolder: flows,
    dataFolder: data,
    invalid: 1,
  });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  expect([before, during, after].map((info) => info.ok && info.value.isPaused)).toEqual([undefined, true, undefined]);
  // Refused, and kept all the same.
  expect(deliveries.ok && deliveries.value.results.map(({ status, reason }) => [status, reason?.code])).toEqual([
    [503, 'SERVER_PAUSED'],
  ]);
});
