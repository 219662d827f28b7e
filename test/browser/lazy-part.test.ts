// Parts of the window that are loaded when they are first shown: one that cannot be had says so, the rest goes on.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './tab-to.ts';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

describe.skipIf(!hasBrowser)('a part of the window (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('says that it cannot be loaded, and is there after the window is loaded again', async () => {
    const { page } = await openWindow(browser, { bench, address: '/flows' });
    await page.route(/\/assets\/doctor-[^/]*\.js/, (route) => route.abort());
    await page.getByRole('link', { name: 'Doctor' }).click();
    await page.getByRole('heading', { name: 'This part of the window cannot be loaded' }).waitFor();
    const isFrameThere = await page.getByText('Listening', { exact: true }).isVisible();
    await page.unroute(/\/assets\/doctor-[^/]*\.js/);
    await tabTo(page, 'Load the window again');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Doctor', level: 1 }).waitFor();
    expect(isFrameThere).toBe(true);
  });
});
