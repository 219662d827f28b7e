// What can be done with a delivery by keyboard alone: sent again as it came, and copied as a command.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const path = '/api/v1/main/executions/webhook/company.team/nothing/abc?a=%20b';

describe.skipIf(!hasBrowser)('what can be done with a delivery (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it('sends it again by one key, and the new one leads to the old', async () => {
    await sendRaw(bench.program.ready.ingress, { path: '/elsewhere?a=%20b', body: 'x', headers: { 'X-One': '1' } });
    const { page, complaints } = await openWindow(browser, { bench, address: '/' });
    const detail = page.getByRole('region', { name: 'Delivery' });
    await detail.getByText('/elsewhere?a=%20b').first().waitFor();
    const old = await detail.locator('code').first().innerText();
    await page.keyboard.press('r');
    const back = detail.getByRole('link', { name: old.slice(0, 8) });
    await back.waitFor();
    // The new one stands in the list and is selected there, though the list holds still.
    await page.getByRole('option', { selected: true }).getByText('REPLAY').waitFor();
    const tab = page.getByRole('tab', { name: 'Raw' });
    await tab.focus();
    await page.keyboard.press('Enter');
    const raw = await page.getByLabel('request', { exact: true }).innerText();
    await back.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/deliveries/${old}`));
    expect([
      raw.startsWith('POST /elsewhere?a=%20b HTTP/1.1\nHost: 127'),
      raw.includes('\nX-One: 1\n'),
      complaints,
    ]).toEqual([true, true, []]);
  });

  it('says why it cannot be sent again', async () => {
    await sendRaw(bench.program.ready.ingress, { path, body: 'x' });
    const { page, complaints } = await openWindow(browser, { bench, address: '/' });
    await page
      .getByRole('option', { name: /nothing/ })
      .first()
      .waitFor();
    // The key is that of the button, which comes with the delivery beside the list.
    await page.getByRole('button', { name: /^Replay/ }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('alert').getByText('the key that came fits no trigger').waitFor();
    expect(complaints).toEqual([]);
  });

  it('copies it as a command by one key', async () => {
    await sendRaw(bench.program.ready.ingress, { path: '/copied', body: 'x' });
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, complaints } = await openWindow(browser, { bench, address: '/', permissions });
    await page.getByRole('region', { name: 'Delivery' }).getByText('/copied').first().waitFor();
    await page.keyboard.press('c');
    await page.getByText('Copied as curl').waitFor();
    // Within a page this global is there, though Node's types do not have it.
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    expect([text.split('\n')[1]?.trim(), complaints]).toEqual([`'${bench.program.ready.ingress}/copied' \\`, []]);
  });
});
