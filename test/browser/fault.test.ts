// A fault on request: asked for in the flow's screen by keys alone, used up by requests, told with the delivery, and
// switched off.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const source = `id: orders
namespace: company.shop
tasks:
  - {id: done, type: io.kestra.plugin.core.debug.Return, format: done}
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: key1}
`;
const path = '/api/v1/main/executions/webhook/company.shop/orders/key1';

describe.skipIf(!hasBrowser)('a fault on request (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'orders.yaml': source })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('is asked for, counts down and is told with the delivery', async () => {
    const { page, complaints, goTo } = await openWindow(browser, {
      bench,
      address: '/flows/company.shop/orders/triggers',
    });
    await page.getByRole('button', { name: 'Set a fault…' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('Requests').fill('2');
    await page.keyboard.press('Control+Enter');
    await page.getByText('This flow answers 503 for the next 2 requests, as you asked').waitFor();
    const first = await sendRaw(bench.program.ready.ingress, { path });
    await page.getByText('This flow answers 503 for the next request, as you asked').waitFor();
    const second = await sendRaw(bench.program.ready.ingress, { path });
    await page.getByText('as you asked').waitFor({ state: 'detached' });
    const third = await sendRaw(bench.program.ready.ingress, { path });
    await goTo('/flows/company.shop/orders/deliveries');
    await page.getByText('fault on request').first().click();
    await page.getByText('You asked for this fault, so nothing was started').waitFor();
    expect({ statuses: [first, second, third], complaints }).toEqual({
      statuses: ['HTTP/1.1 503 Service Unavailable', 'HTTP/1.1 503 Service Unavailable', 'HTTP/1.1 200 OK'],
      complaints: [],
    });
  });

  it('is switched on by its key from within the list, too', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/orders/triggers' });
    await page.getByRole('button', { name: 'Set a fault…' }).press('Enter');
    await page.getByRole('combobox', { name: 'What happens' }).focus();
    await page.keyboard.press('Control+Enter');
    await page.getByText('This flow answers 503').waitFor();
    await page.getByRole('button', { name: 'Switch off' }).press('Enter');
    await page.getByText('as you asked').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('drops connections until it is switched off', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/orders/triggers' });
    await page.getByRole('button', { name: 'Set a fault…' }).click();
    await page.getByRole('combobox', { name: 'What happens' }).click();
    await page.getByRole('option', { name: 'Drop the connection' }).click();
    await page.getByLabel('Requests').fill('');
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByText('This flow drops the connection until it is switched off, as you asked').waitFor();
    const dropped = await sendRaw(bench.program.ready.ingress, { path });
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByText('as you asked').waitFor({ state: 'detached' });
    const answered = await sendRaw(bench.program.ready.ingress, { path });
    expect({ statuses: [dropped, answered], complaints }).toEqual({
      statuses: ['', 'HTTP/1.1 200 OK'],
      complaints: [],
    });
  });
});
