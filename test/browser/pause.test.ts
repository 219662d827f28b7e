// Webhooks paused by keys alone: the caller gets 503, the delivery says why, and all windows know. And what the sidebar
// tells of what came meanwhile on other screens.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const flow = (id: string, task: string): string => `id: ${id}
namespace: company.shop
tasks:
  - {id: done, type: io.kestra.plugin.core.${task}}
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: key1}
`;
const path = (id: string): string => `/api/v1/main/executions/webhook/company.shop/${id}/key1`;

describe.skipIf(!hasBrowser)('pausing webhooks (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    const flows = {
      'orders.yaml': flow('orders', 'debug.Return, format: x'),
      'bad.yaml': flow('bad', 'execution.Fail'),
    };
    [browser, bench] = await Promise.all([startBrowser(), startBench(flows)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('refuses webhooks with 503 until they are resumed, and every window says so', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/deliveries' });
    const other = await openWindow(browser, { bench, address: '/flows' });
    await page.getByRole('button', { name: 'Pause' }).press('Enter');
    await other.page.getByText('Paused', { exact: true }).waitFor();
    const refused = await sendRaw(bench.program.ready.ingress, { path: path('orders') });
    await page.getByText('webhooks are paused').first().click();
    await page.getByText('Webhooks are paused, so nothing was started').waitFor();
    await other.page.keyboard.press('Control+k');
    await other.page.keyboard.type('resume webhooks');
    await other.page.keyboard.press('Enter');
    await page.getByText('Listening', { exact: true }).waitFor();
    const taken = await sendRaw(bench.program.ready.ingress, { path: path('orders') });
    expect([refused, taken, complaints, other.complaints]).toEqual([
      'HTTP/1.1 503 Service Unavailable',
      'HTTP/1.1 200 OK',
      [],
      [],
    ]);
  });

  it('counts what came while another screen was shown, until it is looked at', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows' });
    for (const id of ['orders', 'bad']) await sendRaw(bench.program.ready.ingress, { path: path(id) });
    await page.getByRole('link', { name: 'Deliveries 2 new' }).waitFor();
    await page.getByRole('link', { name: 'Executions 1 failed' }).press('Enter');
    await page.getByRole('link', { name: 'Executions', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Deliveries 2 new' }).press('Enter');
    await page.getByRole('link', { name: 'Deliveries', exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});
