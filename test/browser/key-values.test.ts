// The key-value store of a namespace by keyboard alone: an entry is made, refused at its field, changed and deleted; what
// a flow sets is seen without asking.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './tab-to.ts';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const setFlow = `id: remember
namespace: company.team
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: k}
tasks:
  - {id: set, type: io.kestra.plugin.core.kv.Set, key: from_flow, value: "{{ trigger.body.n }}", kvType: NUMBER}
`;

describe.skipIf(!hasBrowser)('key-value store in the window (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'remember.yaml': setFlow })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('makes, refuses, changes and deletes an entry by keyboard alone', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/namespaces/company.team' });
    await page.getByRole('tab', { name: /Secrets/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('No entries yet').waitFor();
    await tabTo(page, 'New entry');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'New entry' }).waitFor();
    await page.keyboard.type('limit');
    await tabTo(page, 'Type');
    // The list opens at its first type; the next one is NUMBER.
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'NUMBER' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Value');
    await page.keyboard.type('many');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Cannot set entry: .*many/).waitFor();
    await tabTo(page, 'Close');
    await tabTo(page, 'Value');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('12345678901234567890');
    await tabTo(page, 'Stays for');
    await page.keyboard.type('PT1H');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('row', { name: /limit NUMBER/ }).waitFor();
    await tabTo(page, 'Open: limit');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Value' }).waitFor();
    const shown = await page.getByRole('textbox', { name: 'Value' }).inputValue();
    await page.keyboard.press('Escape');
    await tabTo(page, 'Delete limit');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Delete entry');
    await page.keyboard.press('Enter');
    await page.getByText('No entries yet').waitFor();
    expect({ shown, complaints }).toEqual({ shown: '12345678901234567890', complaints: [] });
  });

  it('shows what a flow has set as it is set', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/namespaces/company.team/kv' });
    await page.getByRole('tab', { name: /Key-value store/, selected: true }).waitFor();
    await sendRaw(bench.program.ready.ingress, {
      path: '/api/v1/main/executions/webhook/company.team/remember/k',
      headers: { 'Content-Type': 'application/json' },
      body: '{"n": 7}',
    });
    await page.getByRole('row', { name: /from_flow NUMBER/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});
