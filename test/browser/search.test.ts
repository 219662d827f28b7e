// The search of the deliveries, by keyboard alone: values in bodies and headers, the help, what cannot be understood, and
// ten thousand rows of which only those in sight are drawn.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const path = '/api/v1/main/executions/webhook/company.team/nowhere/key';
const json = { 'Content-Type': 'application/json' };

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  // axe is in the page since the line before; its answer has at least these members.
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as { id: string }[];
  return found.map(({ id }) => id);
}

describe.skipIf(!hasBrowser)('searching deliveries (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
    const { ingress } = bench.program.ready;
    await sendRaw(ingress, { path, headers: json, body: '{"action":"opened","id":12345678901234567890}' });
    await sendRaw(ingress, { path, headers: { ...json, 'X-Kind': 'Second' }, body: '{"action":"closed"}' });
    await sendRaw(ingress, { path, method: 'PUT', headers: json, body: '{"items":[{"sku":"x 1"}]}' });
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it('finds what bodies and headers hold, and what comes meanwhile', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/' });
    const rows = page.getByRole('option');
    await rows.nth(2).waitFor();
    const search = async (text: string, count: number): Promise<void> => {
      await page.keyboard.press('/');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Escape');
      await expect.poll(() => rows.count()).toBe(count);
    };
    await search('body.action:opened body.id:12345678901234567890', 1);
    await search('header.x-kind:second', 1);
    await search('-body.action:*', 1);
    await search('body.items[0].sku:"x 1" method:put', 1);
    await search('outcome:unmatched size:>20b took:<1h after:1h provenance:live', 2);
    await search('-outcome:unmatched', 0);
    await search('before:1h', 0);
    await search('body.action:*', 2);
    await page.getByText('All 3 deliveries searched').waitFor();
    await sendRaw(bench.program.ready.ingress, { path, headers: json, body: '{"action":"reopened"}' });
    await expect.poll(() => rows.count()).toBe(3);
    expect([await violationsOf(page), complaints]).toEqual([[], []]);
  });

  it('says where a term cannot be understood, and searches for the rest', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/?search=method:put' });
    const rows = page.getByRole('option');
    await expect.poll(() => rows.count()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.press('End');
    await page.keyboard.type(' sttus:404');
    await page.getByText('Left out at column 12: No "sttus:" to search by').waitFor();
    await expect.poll(() => rows.count()).toBe(1);
    const field = page.getByRole('textbox', { name: 'Search deliveries' });
    expect([
      await field.getAttribute('aria-invalid'),
      await field.evaluate((element: HTMLElement) => {
        const id = element.getAttribute('aria-describedby') ?? '';
        return element.ownerDocument.querySelector(`#${id}`)?.textContent?.slice(0, 21);
      }),
      await violationsOf(page),
      complaints,
    ]).toEqual(['true', 'Left out at column 12', [], []]);
  });

  it('lists the operators below the field, completes one, and gives the field back', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/', colorScheme: 'dark' });
    await page.getByRole('option').nth(2).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('-he');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('group', { name: 'Search operators' }).waitFor();
    const violations = await violationsOf(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.type('x-kind:*');
    const field = page.getByRole('textbox', { name: 'Search deliveries' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect([
      await field.inputValue(),
      await field.evaluate((element) => element === element.ownerDocument.activeElement),
      await page.getByRole('group', { name: 'Search operators' }).count(),
      violations,
      complaints,
    ]).toEqual(['-header.x-kind:*', true, 0, [], []]);
  });

  it('completes a value, keeps the search in the address, and says which value it wants', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/' });
    await page.getByRole('option').nth(2).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('method:put outcome:un');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const rows = page.getByRole('option');
    await expect.poll(() => rows.count()).toBe(1);
    const searched = new URL(page.url()).searchParams.get('search');
    await page.keyboard.type(' size:big');
    await page.getByText('Left out at column 30: "size:" wants a value such as >10kb').waitFor();
    expect([searched, await rows.count(), await violationsOf(page), complaints]).toEqual([
      'method:put outcome:unmatched',
      1,
      [],
      [],
    ]);
  });

  it('saves what it has found, and one delivery, as an HTTP Archive without keys', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/?search=method:put&tab=raw' });
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    const save = async (name: string): Promise<unknown> => {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name }).press('Enter');
      const file = await (await saved).path();
      return JSON.parse(readFileSync(file, 'utf8'));
    };
    const list = await save('Save this list as HAR');
    await page.getByText('Saved', { exact: true }).waitFor();
    const request = { method: 'PUT', url: bench.program.ready.ingress + path.replace(/key$/, 'KEY') };
    const archive = { log: { version: '1.2', entries: [{ request, response: { status: 404 } }] } };
    expect([list, await save('Save as HAR')]).toMatchObject([archive, archive]);
    expect([await violationsOf(page), complaints]).toEqual([[], []]);
  });

  it('draws a bounded number of ten thousand rows, wherever it is scrolled to', async () => {
    const { ingress } = bench.program.ready;
    const senders = Array.from({ length: 16 }, async () => {
      for (let sent = 0; sent < 625; sent++) await fetch(ingress + path, { method: 'POST', body: 'row' });
    });
    await Promise.all(senders);
    const { page, complaints } = await openWindow(browser, { bench, address: '/?search=body:row' });
    await page.getByRole('option').first().waitFor();
    const list = page.getByRole('listbox', { name: 'Deliveries' });
    await list.focus();
    const drawn: number[] = [];
    // Each press of End leads to the last row that has been read, and more are read then.
    const ended = page.getByText(/^All .* deliveries searched$/);
    await expect
      .poll(
        async () => {
          await page.keyboard.press('End');
          drawn.push(await page.getByRole('option').count());
          return ended.count();
        },
        { timeout: 60_000 },
      )
      .toBe(1);
    await page.keyboard.press('End');
    await page.getByRole('button', { name: /^All 10.000$/ }).waitFor();
    expect([Math.max(...drawn) < 60, complaints]).toEqual([true, []]);
  });
});
