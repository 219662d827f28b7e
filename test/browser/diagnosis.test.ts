// Why a webhook started nothing, and what helps: read in the window, and done there by one click.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleFlows } from './sample-flows.mjs';
import {
  type Bench,
  hasBrowser,
  openWindow,
  sendRaw,
  startBench,
  startBrowser,
  type WindowPage,
} from './window-fixture.ts';

const base = '/api/v1/main/executions/webhook';
const json = { 'Content-Type': 'application/json' };

describe.skipIf(!hasBrowser)('the diagnosis of a delivery (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench(sampleFlows)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  /** Sends, opens the window, and shows the newest delivery. */
  const look = async (path: string, headers: Readonly<Record<string, string>> = json): Promise<WindowPage> => {
    await sendRaw(bench.program.ready.ingress, { path, headers, body: '{"action":"closed"}' });
    const window = await openWindow(browser, { bench, address: '/' });
    await window.page.getByRole('option').first().click();
    return window;
  };

  it('tells where a key differs, never the key, and replays to the right trigger by one click', async () => {
    const { page, complaints } = await look(`${base}/company.team/stripe_in/sT4r7Kq1Zx9Lm3Bv6nc8Wd2P`);
    await page
      .getByText('the received key has 24 characters as expected, and differs in upper and lower case at 18')
      .waitFor();
    const shown = await page.getByRole('tabpanel').innerText();
    await page.getByRole('button', { name: 'Replay to stripe_in' }).click();
    await page.getByRole('heading', { name: 'All checks passed, one execution was created' }).waitFor();
    await page.getByRole('region', { name: 'Delivery' }).getByText('REPLAY of').waitFor();
    expect([shown.includes('sT4r7Kq1'), complaints]).toEqual([false, []]);
  });

  it('names the nearest flow', async () => {
    const { page, complaints } = await look(`${base}/company.team/stripe_inn/sT4r7Kq1Zx9Lm3Bv6Nc8Wd2P`);
    await page.getByText('The nearest flow is "company.team.stripe_in"').waitFor();
    await page.getByRole('button', { name: 'Copy the right address of stripe_in' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells what a condition rendered to, and what the other version would answer', async () => {
    const { page, complaints } = await look(`${base}/company.team/github_ci/pR7x2Qm9Wc4Lz8Tn3Vb6Yd1K`);
    await page.getByText('the condition conditions[0] does not hold: it rendered to "false"').waitFor();
    await page.getByText('On Kestra 2.0 this would answer').waitFor();
    expect(complaints).toEqual([]);
  });

  it('adds the secret that a key lacks where it is missed, and says at once that it is there', async () => {
    const { page, complaints } = await look(`${base}/company.shop/shopify_orders/abc`);
    await page.getByRole('button', { name: 'Add the secret SHOPIFY_WEBHOOK_KEY' }).click();
    await page.getByRole('dialog').getByRole('textbox').last().fill('shop-key');
    await page.keyboard.press('Control+Enter');
    await page.getByText('What the key needs is there by now').waitFor();
    await page.getByRole('button', { name: 'Replay to shopify_orders' }).click();
    await page.getByRole('heading', { name: 'All checks passed, one execution was created' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows deliveries with one id as a group, the second as a retry and as a guarded duplicate', async () => {
    const path = `${base}/company.team/webhook_idempotent/5fYq2WmXb8Rk0TzLc7Hd4N`;
    const headers = { ...json, 'Idempotency-Key': 'order-7' };
    await sendRaw(bench.program.ready.ingress, { path, headers, body: '{"n":1}' });
    const first = await openWindow(browser, { bench, address: '/' });
    // The guard asks for an earlier success, so the first must have ended.
    await first.page.getByRole('region', { name: 'Delivery' }).getByText('SUCCESS').first().waitFor();
    const { page, complaints } = await look(path, headers);
    await page.getByRole('heading', { name: 'Seen 2 times with the same Idempotency-Key order-7' }).waitFor();
    const table = page.getByRole('table', { name: 'Deliveries with the same id' });
    await table.getByText('guarded duplicate').waitFor();
    const rows = await table.getByRole('row').allInnerTexts();
    expect([rows.map((row) => row.includes('guarded duplicate')), complaints]).toEqual([[false, false, true], []]);
    await page.getByRole('option', { name: /webhook_idempotent · guarded duplicate · retry 1/ }).waitFor();
    // The first is linked in the head and in the table, and has no such mark itself.
    await page
      .getByRole('region', { name: 'Delivery' })
      .getByText(/^retry 1 after .*, of /)
      .getByRole('link')
      .click();
    await page.locator('tr[aria-current=true]', { hasText: 'first' }).waitFor();
    expect(await page.getByText(/^retry 1 after .*, of /).count()).toBe(0);
  });
});
