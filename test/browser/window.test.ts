// The window in a real browser, over HTTP: a webhook is seen as it comes in, by keyboard alone; what is read does
// not move; a payload is text; a lost connection is said and nothing is missed.
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

const example = '/api/v1/main/executions/webhook/company.team/webhook_example/1KERKzRQZSMtLdMdNI7Nkr';
const json = { 'Content-Type': 'application/json' };

describe.skipIf(!hasBrowser)('the window (left out where there is no Chromium)', () => {
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

  const open = (address = '/'): Promise<WindowPage> => openWindow(browser, { bench, address });
  const send = (body: string, headers: Readonly<Record<string, string>> = json) =>
    sendRaw(bench.program.ready.ingress, { path: example, headers, body });

  /** Presses Tab until an element has the focus; the rest of the way is keys as well. */
  const tabTo = async ({ page }: WindowPage, selector: string): Promise<void> => {
    const isThere = (): Promise<boolean> =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
    for (let presses = 0; presses < 60 && !(await isThere()); presses++) await page.keyboard.press('Tab');
    expect(await isThere()).toBe(true);
  };

  it('shows a webhook without reload, and leads to its expressions by keyboard alone', async () => {
    const window = await open();
    const { page, complaints } = window;
    await page.getByRole('heading', { name: 'Waiting for the first webhook' }).waitFor();
    await page.evaluate(() => {
      document.title = 'never reloaded';
    });
    expect(await send('{"user":{"login-name":"mara-k"},"id":12345678901234567890}')).toBe('HTTP/1.1 200 OK');
    await page.getByRole('option', { name: /Executed 200 POST/ }).waitFor();
    await tabTo(window, '[role=listbox]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Trigger JSON', selected: true }).waitFor();
    await tabTo(window, '[role=tree]');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await page.getByText("{{ trigger.body.user['login-name'] }}", { exact: true }).waitFor();
    expect(await page.getByRole('treeitem', { name: '12345678901234567890' }).count()).toBe(1);
    await tabTo(window, '[aria-label="Copy expression"]');
    expect({ title: await page.title(), complaints }).toEqual({ title: 'never reloaded', complaints: [] });
  });

  it('keeps new rows waiting while an older one is read, and lets them in by a key', async () => {
    await send('{"n":1}');
    const window = await open();
    const { page, complaints } = window;
    const options = page.getByRole('option');
    await options.nth(1).waitFor();
    await tabTo(window, '[role=listbox]');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.url()).toMatch(/\/deliveries\/\w+$/);
    const read = page.url();
    const before = await options.count();
    await Promise.all([send('{"n":2}'), send('{"n":3}'), send('{"n":4}')]);
    await page.getByRole('button', { name: '3 new' }).waitFor();
    expect({ url: page.url(), rows: await options.count() }).toEqual({ url: read, rows: before });
    await page.keyboard.press('n');
    await page.getByText('Following newest').waitFor();
    await expect.poll(() => options.count()).toBe(before + 3);
    expect(complaints).toEqual([]);
  });

  it('opens a delivery of a flow by keyboard alone', async () => {
    await send('{"n":5}');
    const window = await open('/flows/company.team/webhook_example/deliveries');
    const { page, complaints } = window;
    await page.getByRole('option').first().waitFor();
    await tabTo(window, '[role=listbox]');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/\/deliveries\/\w+$/);
    await page.locator('#detail').getByText('webhook_example').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows what a payload holds as text, whatever it holds', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">x</a>';
    await send(JSON.stringify({ evil, [evil]: 1 }), { ...json, 'X-GitHub-Event': evil, 'X-Evil': evil });
    const { page, complaints, goTo } = await open();
    for (const tab of ['trigger', 'body', 'headers', 'raw', 'response', '']) {
      await goTo(`/deliveries?tab=${tab}`);
      await page.locator('#detail').getByText('<script>').first().waitFor();
    }
    const planted = await page.locator('script:not([src]), img, a[href^=javascript]').count();
    expect({ planted, complaints }).toEqual({ planted: 0, complaints: [] });
  });

  it('goes from a delivery to its execution and back by the address line', async () => {
    const { page, complaints } = await open();
    await page.locator('#detail').locator('a[href^="/executions/"]').first().click();
    await page.getByRole('tab', { name: 'Gantt', selected: true }).waitFor();
    await page.getByRole('tab', { name: 'Logs' }).click();
    await expect.poll(() => page.url()).toMatch(/\/executions\/\w+\/logs$/);
    await page.goBack();
    await page.getByRole('tab', { name: 'Gantt', selected: true }).waitFor();
    await page.goBack();
    await page.getByRole('listbox', { name: 'Deliveries' }).waitFor();
    await page.goForward();
    await page.getByRole('tab', { name: 'Gantt', selected: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says that the connection is lost, and shows what came meanwhile once it is back', async () => {
    const { page, complaints } = await open();
    await page.getByRole('option').first().waitFor();
    const restarted = bench.restart();
    await page.getByText('Connection lost').first().waitFor();
    await restarted;
    await send('{}', { ...json, 'X-GitHub-Event': 'after_the_restart' });
    await page.getByRole('option', { name: /after_the_restart/ }).waitFor();
    expect(await page.getByText('Connection lost').count()).toBe(0);
    // What the browser says of a server that is away is the browser's own.
    expect(complaints.filter((text) => !text.includes('ERR_'))).toEqual([]);
  });
});
