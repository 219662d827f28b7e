// A test request from the window: it goes over real HTTP to the ingress, its delivery is shown, and the draft is
// there again on the way back.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

describe.skipIf(!hasBrowser)('sending from the window (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('goes to the delivery, and finds the draft again on the way back', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/send/company.team/webhook_example' });
    await page.getByText('Form', { exact: true }).click();
    await page.getByRole('tab', { name: /Query/ }).click();
    await page.getByLabel(/Query parameters/).fill('a=1\nb=ä');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.url()).toMatch(/\/deliveries\/\w+$/);
    await page.locator('#detail').getByText('APP', { exact: true }).waitFor();
    const told = await page.locator('#detail').innerText();
    await page.goBack();
    await page.getByRole('tab', { name: /Query 2/ }).waitFor();
    const body = await page.getByRole('textbox', { name: 'Body' }).innerText();
    expect(told).toContain('/webhook_example/••••••?a=1&b=%C3%A4');
    expect({ body, complaints }).toEqual({ body: 'name=Ada&city=Vienna', complaints: [] });
  });

  it('names the line of a header that HTTP cannot carry, and sends nothing', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/send/company.team/webhook_example' });
    await page.getByRole('tab', { name: /Headers/ }).click();
    await page.getByLabel(/Headers, one a line/).fill('X-A: 1\nno header');
    await page.getByRole('button', { name: /^Send/ }).click();
    await page
      .getByRole('status')
      .getByText(/line 2 of the headers/)
      .waitFor();
    expect({ isStill: page.url().includes('/send/'), complaints }).toEqual({ isStill: true, complaints: [] });
  });

  it('leads to the secret that a key is missing', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/send/company.team/webhook_ee_example' });
    await page.getByRole('button', { name: /^Send/ }).click();
    await page.getByRole('link', { name: 'Set it in company.team' }).click();
    await expect.poll(() => page.url()).toMatch(/\/namespaces\/company\.team$/);
    expect(complaints).toEqual([]);
  });
});
