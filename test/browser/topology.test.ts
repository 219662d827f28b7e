// The picture of a flow and of an execution, walked through by keys alone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './tab-to.ts';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const orders = `id: orders
namespace: company.shop
tasks:
  - id: verify
    type: io.kestra.plugin.core.debug.Return
    format: ok
  - id: both
    type: io.kestra.plugin.core.flow.Parallel
    tasks:
      - id: left
        type: io.kestra.plugin.core.debug.Return
        format: l
      - id: each
        type: io.kestra.plugin.core.flow.ForEach
        values: [1, 2, 3]
        tasks:
          - id: turn
            type: io.kestra.plugin.core.execution.Fail
            condition: "{{ taskrun.value == '3' }}"
  - id: old
    type: io.kestra.plugin.core.debug.Return
    disabled: true
`;

/** A flow whose second task misses its type. */
const broken = `id: broken
namespace: company.shop
tasks:
  - id: a
    type: io.kestra.plugin.core.debug.Return
  - id: b
`;

const large = `id: large\nnamespace: company.shop\ntasks:\n${Array.from(
  { length: 300 },
  (_, index) => `  - {id: t_${index}, type: io.kestra.plugin.core.debug.Return}\n`,
).join('')}`;

/** The node that the keyboard is at, in words. */
function currentOf(page: Page): Promise<string | null> {
  return page.getByRole('option', { selected: true }).textContent();
}

describe.skipIf(!hasBrowser)('the topology (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    const files = { 'orders.yaml': orders, 'broken.yaml': broken, 'large.yaml': large };
    [browser, bench] = await Promise.all([startBrowser(), startBench(files)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('leads from a task of a flow to its line in the editor', async () => {
    const { page, complaints } = await openWindow(browser, {
      bench,
      address: '/flows/company.shop/orders/topology',
    });
    await page.getByRole('listbox').waitFor();
    await tabTo(page, 'Topology of orders');
    const walked = [await currentOf(page)];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'End', 'ArrowUp']) {
      await page.keyboard.press(key);
      walked.push(await currentOf(page));
    }
    await page.keyboard.press('Enter');
    await page.locator('.cm-activeLine', { hasText: 'id: left' }).waitFor();
    const isInEditor = await page.evaluate(() => document.activeElement?.classList.contains('cm-content'));
    expect({ walked, isInEditor, complaints }).toEqual({
      walked: [
        'verify, Return, leads to both',
        'both, Parallel, leads to left, each',
        'left, Return, leads to old',
        'each, ForEach, leads to turn',
        'turn, Fail, leads to old',
        'old, Return, disabled',
        'left, Return, leads to old',
      ],
      isInEditor: true,
      complaints: [],
    });
  });

  it('says why and where a flow cannot be drawn', async () => {
    const { page, complaints } = await openWindow(browser, {
      bench,
      address: '/flows/company.shop/broken/topology',
    });
    await page.getByRole('heading', { name: 'This flow cannot be drawn' }).waitFor();
    await tabTo(page, 'Open line 6 in the editor');
    await page.keyboard.press('Enter');
    await page.locator('.cm-activeLine', { hasText: 'id: b' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells the states of taskruns, loops counted, and leads to a taskrun', async () => {
    const { page, complaints, goTo } = await openWindow(browser, { bench, address: '/flows/company.shop/orders' });
    await page.getByRole('button', { name: 'Run now' }).click();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/executions\//);
    await goTo(`${new URL(page.url()).pathname}/topology`);
    await page
      .getByRole('option')
      .filter({ hasText: /^turn, Fail, 2 × SUCCESS, 1 × FAILED/ })
      .waitFor();
    await tabTo(page, 'Topology of orders');
    const states = await page.getByRole('option').evaluateAll((all) => all.map((one) => one.textContent));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'left', exact: true }).waitFor();
    expect({ states, complaints }).toEqual({
      states: expect.arrayContaining([
        'verify, Return, SUCCESS, leads to both',
        'both, Parallel, FAILED, leads to left, each',
        'left, Return, SUCCESS, leads to old',
        'each, ForEach, FAILED, leads to turn',
        'old, Return, disabled',
      ]),
      complaints: [],
    });
  });

  it('draws a flow of 300 tasks, to be scrolled by keys and seen whole', async () => {
    const { page, complaints } = await openWindow(browser, {
      bench,
      address: '/flows/company.shop/large/topology',
    });
    await page.getByRole('option').filter({ hasText: /^t_0,/ }).waitFor();
    await tabTo(page, 'Topology of large');
    await page.keyboard.press('End');
    await page
      .getByRole('option')
      .filter({ hasText: /^t_299,/ })
      .waitFor();
    const isInSight = await page
      .getByRole('option')
      .filter({ hasText: /^t_299,/ })
      .evaluate((node) => node.getBoundingClientRect().bottom <= window.innerHeight);
    await page.keyboard.press('0');
    await page.getByText('25 %').waitFor();
    expect({ nodes: await page.getByRole('option').count(), isInSight, complaints }).toEqual({
      nodes: 300,
      isInSight: true,
      complaints: [],
    });
  });

  it('is a list for who wants none of it as a picture', async () => {
    const { page, complaints } = await openWindow(browser, {
      bench,
      address: '/flows/company.shop/orders/topology',
    });
    await page.getByRole('listbox').waitFor();
    await tabTo(page, 'As list');
    await page.keyboard.press('Enter');
    await tabTo(page, 'each, ForEach');
    await page.keyboard.press('Enter');
    await page.locator('.cm-activeLine', { hasText: 'id: each' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
