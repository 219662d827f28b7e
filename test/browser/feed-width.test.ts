// The line between list and delivery: moved by keys and by the pointer, kept over a reload, and put back.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

describe.skipIf(!hasBrowser)('the width of the list (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
    await sendRaw(bench.program.ready.ingress, { path: '/nowhere', headers: {}, body: '' });
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('is set by keys and by the pointer, and kept', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/' });
    const line = page.getByRole('separator', { name: 'Width of the list' });
    const feed = page.getByRole('region', { name: 'Feed' });
    const widths = async () => [
      await line.getAttribute('aria-valuenow'),
      Math.round((await feed.boundingBox())?.width ?? 0),
    ];
    await line.focus();
    const first = await widths();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    const byKeys = await widths();
    const { x = 0, y = 0 } = (await line.boundingBox()) ?? {};
    await page.mouse.move(x + 4, y + 100);
    await page.mouse.down();
    await page.mouse.move(x + 34, y + 120);
    await page.mouse.up();
    // Nobody holds it any more.
    await page.mouse.move(x + 300, y + 120);
    const byPointer = await widths();
    await page.reload();
    await line.focus();
    const kept = await widths();
    await page.keyboard.press('Home');
    const least = await widths();
    await page.keyboard.press('Enter');
    const putBack = await widths();
    expect({ first, byKeys, byPointer, kept, least, putBack }).toEqual({
      first: ['488', 488],
      byKeys: ['568', 568],
      byPointer: ['598', 598],
      kept: ['598', 598],
      least: ['400', 400],
      putBack: ['488', 488],
    });
    expect(complaints).toEqual([]);
  });
});
