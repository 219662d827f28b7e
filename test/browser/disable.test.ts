// A flow is switched off and on from its page, by keys alone; its file says so, and its webhook answers accordingly.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './tab-to.ts';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const source = `id: switched
namespace: company.shop
# What stands around stays.
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: x}
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: switchedKey}
`;
const path = '/api/v1/main/executions/webhook/company.shop/switched/switchedKey';

describe.skipIf(!hasBrowser)('a flow that is switched off (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'switched.yaml': source })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('answers nobody until it is switched on again, and then stands as it stood', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/switched' });
    const read = (): string => readFileSync(join(bench.flows, 'switched.yaml'), 'utf8');
    const send = (): Promise<string> => sendRaw(bench.program.ready.ingress, { path });
    await page.getByRole('button', { name: 'Disable' }).waitFor();
    await tabTo(page, 'Disable');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Enable' }).waitFor();
    const off = { text: read(), answer: await send() };
    await page.keyboard.press('Control+k');
    await page.keyboard.type('enable the flow');
    await page.getByRole('option', { name: 'Enable the flow', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Disable' }).waitFor();
    expect({ off, on: { text: read(), answer: await send() }, complaints }).toEqual({
      off: { text: source.replace('shop\n', 'shop\ndisabled: true\n'), answer: 'HTTP/1.1 409 Conflict' },
      on: { text: source, answer: 'HTTP/1.1 200 OK' },
      complaints: [],
    });
  });

  it('waits for what is typed and not saved', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/switched' });
    await page.getByRole('textbox', { name: 'Source of switched.yaml' }).focus();
    await page.keyboard.type('# ');
    await page.getByRole('button', { name: 'Disable', disabled: true }).hover();
    await page.getByText('Save or discard what is typed first').waitFor();
    expect(complaints).toEqual([]);
  });
});
