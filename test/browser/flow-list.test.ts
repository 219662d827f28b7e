// The list of flows narrowed down and sorted, by keys alone: all of it stands in the address, and a thousand flows are
// no more in the page than fit into it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './tab-to.ts';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const flow = (namespace: string, id: string, rest = ''): string =>
  `id: ${id}\nnamespace: ${namespace}\n${rest}tasks:\n  - id: out\n    type: io.kestra.plugin.core.debug.Return\n    format: x\n`;

const many = Array.from({ length: 1000 }, (_none, index) => [`many-${index}.yaml`, flow('company.many', `m${index}`)]);
const files: Readonly<Record<string, string>> = {
  'asleep.yaml': flow('company.list', 'asleep', 'disabled: true\n'),
  'broken.yaml': flow('company.list', 'broken', 'wrong: 1\n'),
  'plain.yaml': flow('company.list', 'plain'),
  ...Object.fromEntries(many),
};

describe.skipIf(!hasBrowser)('a long list of flows (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench(files)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  const queryOf = (page: Page): string => new URL(page.url()).search;
  const rowsOf = (page: Page) => page.getByRole('table', { name: 'Flows' }).getByRole('row');

  it('draws only what is in sight of a thousand, and says how many there are', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows?namespace=company.many' });
    await rowsOf(page).nth(5).waitFor();
    expect({
      isBounded: (await rowsOf(page).count()) < 60,
      said: await page.getByRole('table', { name: 'Flows' }).getAttribute('aria-rowcount'),
      complaints,
    }).toEqual({ isBounded: true, said: '1001', complaints: [] });
  });

  it('is sorted by the head of a column, in both ways and back again', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows?search=company.list' });
    const head = page.getByRole('columnheader', { name: 'Flow' });
    await head.waitFor();
    // The list itself scrolls by keys, and its first head is behind it.
    await tabTo(page, 'With webhook only');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const seen: string[] = [];
    for (const direction of ['ascending', 'descending', 'none']) {
      await page.keyboard.press('Enter');
      await page.locator(`[role="columnheader"][aria-sort="${direction}"]`, { hasText: 'Flow' }).waitFor();
      seen.push(`${queryOf(page)} ${(await rowsOf(page).nth(1).textContent())?.slice(0, 6)}`);
    }
    expect({ seen, complaints }).toEqual({
      seen: [
        '?search=company.list&sort=flow asleep',
        '?search=company.list&sort=-flow plainc',
        '?search=company.list asleep',
      ],
      complaints: [],
    });
  });

  it('tells the deliveries of a day, and puts the newest first', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows?search=webhook_&sort=-last' });
    const path = (key: string): string => `/api/v1/main/executions/webhook/company.team/webhook_example/${key}`;
    const { ingress } = bench.program.ready;
    await sendRaw(ingress, { path: path('1KERKzRQZSMtLdMdNI7Nkr') });
    await sendRaw(ingress, { path: path('wrong') });
    const head = page.getByRole('columnheader', { name: 'Last delivery' });
    await head.and(page.locator('[aria-sort="descending"]')).waitFor();
    // What is shown is ten seconds old at most; a new order is made at once.
    await page.reload();
    const said = '2 deliveries in 24 hours, 1 not executed, at most 2 in one hour; 1 execution';
    await rowsOf(page).nth(1).getByText(said).waitFor({ state: 'attached' });
    expect({ first: (await rowsOf(page).nth(1).textContent())?.slice(0, 15), complaints }).toEqual({
      first: 'webhook_example',
      complaints: [],
    });
  });

  it('is narrowed down to a state and to a namespace, and shows all again', async () => {
    const { page, complaints, goTo } = await openWindow(browser, { bench, address: '/flows?namespace=company.list' });
    await tabTo(page, 'Disabled 1');
    await page.keyboard.press('Enter');
    await rowsOf(page).filter({ hasText: 'asleep' }).waitFor();
    await rowsOf(page).filter({ hasText: 'plain' }).waitFor({ state: 'detached' });
    const narrowed = queryOf(page);
    await page.getByLabel('With webhook only').focus();
    await page.keyboard.press('Space');
    await page.getByText('No flow fits these filters').waitFor();
    await tabTo(page, 'Show all 10');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^All 10/, pressed: true }).waitFor();
    const whole = queryOf(page);
    await goTo('/flows');
    await page.getByRole('combobox', { name: 'Namespace' }).fill('company.l');
    await page.getByRole('option', { name: 'company.list' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?namespace=company\.list$/);
    await rowsOf(page).filter({ hasText: 'broken' }).getByText('Invalid').waitFor();
    expect({ narrowed, whole, complaints }).toEqual({
      narrowed: '?namespace=company.list&state=disabled',
      whole: '',
      complaints: [],
    });
  });
});
