// The list of flows: what each needs, and the way to it by keys alone.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './tab-to.ts';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const flow = (id: string, format: string): string =>
  `id: ${id}\nnamespace: company.shop\ntasks:\n  - id: out\n    type: io.kestra.plugin.core.debug.Return\n    format: "${format}"\n`;

/** One that reads a secret twice, one that reads none, and one of which only a task of three works here. */
const files = {
  'far.yaml': `${flow('far', 'x')}  - id: ask\n    type: io.kestra.plugin.jdbc.postgresql.Query\n  - id: tell\n    type: io.kestra.plugin.notifications.slack.SlackExecution\n`,
  'far.stubs.yaml': 'ask:\n  outputs:\n    size: 1\n',
  'needs.yaml': flow('needs', "{{ secret('ORDERS_KEY') }} {{ secret('ORDERS_KEY') }}"),
  'plain.yaml': flow('plain', 'x'),
};

describe.skipIf(!hasBrowser)('the list of flows (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench(files)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('tells how the executions of a day have ended', async () => {
    const { page, complaints, goTo } = await openWindow(browser, { bench, address: '/flows/company.shop/needs' });
    await page.getByRole('button', { name: 'Run now' }).click();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/executions\//);
    await page.getByText('FAILED').first().waitFor();
    await goTo('/flows?search=company.shop');
    const rows = page.getByRole('row');
    await rows.filter({ hasText: 'needs' }).getByText('0 deliveries in 24 hours; 1 execution, 1 failed').waitFor();
    await rows.filter({ hasText: 'plain' }).getByText('never').waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells which tasks work here', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows?search=company.shop&sort=tasks' });
    const rows = page.getByRole('row');
    await rows.filter({ hasText: 'plain' }).getByText('full', { exact: true }).waitFor();
    await rows.filter({ hasText: 'far' }).getByText('1 not run').waitFor();
    await rows.filter({ hasText: 'far' }).getByText('1 stubbed').waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells which secrets are missing, and leads to where they are set', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows?search=company.shop' });
    const rows = page.getByRole('row');
    await rows.filter({ hasText: 'needs' }).getByText('1 missing').waitFor();
    await rows.filter({ hasText: 'plain' }).getByText('none', { exact: true }).waitFor();
    await tabTo(page, 'Set value of ORDERS_KEY');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/namespaces\/company\.shop$/);
    await page.getByText('ORDERS_KEY').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
