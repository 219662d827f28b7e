// Ending an execution, and letting one go on that waits.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const source = `id: approval
namespace: company.shop
tasks:
  - {id: wait, type: io.kestra.plugin.core.flow.Pause}
  - {id: done, type: io.kestra.plugin.core.debug.Return, format: "went on"}
`;

describe.skipIf(!hasBrowser)('an execution that waits (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'approval.yaml': source })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  const openPaused = async () => {
    const opened = await openWindow(browser, { bench, address: '/flows/company.shop/approval' });
    await opened.page.getByRole('button', { name: 'Run now' }).click();
    await opened.page.keyboard.press('Control+Enter');
    await opened.page.getByRole('button', { name: 'Resume' }).waitFor();
    return opened;
  };

  it('goes on when it is resumed', async () => {
    const { page, complaints } = await openPaused();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('went on').first().waitFor();
    expect({ buttons: await page.getByRole('button', { name: 'Kill' }).count(), complaints }).toEqual({
      buttons: 0,
      complaints: [],
    });
  });

  it('ends when it is killed', async () => {
    const { page, complaints } = await openPaused();
    await page.getByRole('button', { name: 'Kill' }).click();
    await page.getByText('KILLED').first().waitFor();
    expect({ ran: await page.getByText('went on').count(), complaints }).toEqual({ ran: 0, complaints: [] });
  });
});
