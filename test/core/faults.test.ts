// Faults on request, from the method that sets them to the bytes on the wire and the delivery that is kept.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/main/api/app.ts';
import { createStartApp } from '../../src/main/app.ts';
import type { Fault } from '../../src/main/contract/fault.ts';
import { profiles } from '../../src/main/contract/profile.ts';
import { exchange, openConnection } from '../conformance/raw-exchange.ts';
import { createTestSettings } from '../test-settings.ts';
import { createTestWorld } from '../test-world.ts';

const flow = { namespace: 'company.team', id: 'orders' };
const source = `id: orders
namespace: company.team
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: done}
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: key1}
`;

describe.each(profiles)('a fault on request, as Kestra %s', (profile) => {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-faults-'));
  let app: App;
  beforeAll(async () => {
    mkdirSync(join(folder, 'flows'));
    writeFileSync(join(folder, 'flows', 'orders.yaml'), source);
    const folders = { flows: join(folder, 'flows'), data: join(folder, 'data') };
    const started = await createStartApp(createTestWorld())(createTestSettings({ ...folders, kestra: profile }));
    if (!started.ok) throw new Error(started.error.message);
    app = started.value;
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const requestFor = (key: string) =>
    `POST /api/v1/main/executions/webhook/company.team/orders/${key} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n`;
  const send = (key = 'key1') => exchange({ url: app.ingress[0] ?? '', writes: [requestFor(key)] });
  const set = (fault?: Fault) => app.core.call('faults.set', { ...flow, ...(fault === undefined ? {} : { fault }) });
  const lastDelivery = async () => {
    const listed = await app.core.call('deliveries.list', { namespace: flow.namespace, flowId: flow.id, limit: 1 });
    return listed.ok ? listed.value.results[0] : undefined;
  };

  it('is answered to as many requests as it is for, then the flow starts again', async () => {
    await set({ type: 'status', status: 503, requests: 2 });
    const statuses = [(await send()).status, (await send()).status, (await send()).status];
    expect(statuses).toEqual([503, 503, 200]);
  });

  it('leaves a wrong key as it is, and is not used up by it', async () => {
    await set({ type: 'status', status: 503, requests: 1 });
    const statuses = [(await send('wrong')).status, (await send()).status];
    expect(statuses).toEqual([404, 503]);
  });

  it('stands with the delivery', async () => {
    await set({ type: 'status', status: 429, requests: 1 });
    await send();
    const { status, reason, executionId, triggerId } = (await lastDelivery()) ?? {};
    expect({ status, code: reason?.code, message: reason?.message, executionId, triggerId }).toEqual({
      status: 429,
      code: 'FAULT_ON_REQUEST',
      message: 'Cannot start an execution: answered by a fault on request: 429',
      executionId: undefined,
      triggerId: 'hook',
    });
  });

  it('ends a connection without a byte, and the delivery is kept', async () => {
    await set({ type: 'drop', requests: 1 });
    const connection = await openConnection(app.ingress[0] ?? '');
    await connection.send({ writes: [requestFor('key1')] });
    await expect(connection.read('POST')).rejects.toThrow('The connection ended; unread: ');
    const { status, reason } = (await lastDelivery()) ?? {};
    expect([status, reason?.code]).toEqual([undefined, 'FAULT_ON_REQUEST']);
  });

  it('lets the flow begin late, and says so', async () => {
    await set({ type: 'delay', delayMs: 5, requests: 1 });
    expect((await send()).status).toBe(200);
    const { executionId, notes } = (await lastDelivery()) ?? {};
    expect([executionId === undefined, notes]).toEqual([
      false,
      ['Begun 5 ms late by a fault on request; your server will not wait'],
    ]);
  });

  it('is off once it is switched off', async () => {
    await set({ type: 'drop' });
    await set();
    expect((await send()).status).toBe(200);
  });
});
