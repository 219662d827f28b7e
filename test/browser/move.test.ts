// The move of a flow to the newest Kestra, done by hand: the difference is seen first, the file is changed on request,
// and a file that changed meanwhile is left alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const source = `id: order
namespace: company.shop
inputs:
  - name: customer
    type: STRING
    defaults: Ann
tasks:
  - id: out
    type: io.kestra.plugin.core.debug.Return
    format: "{{ inputs | json }}"
`;
const rewritten = source.replace('name: c', 'id: c').replace('| json', '| toJson');

describe.skipIf(!hasBrowser)('the move to the newest Kestra (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([
      startBrowser(),
      startBench({
        'order.yaml': source,
        'other.yaml': source.replace('order', 'other'),
        'part.yaml': source.replace('order', 'part'),
        'torn.yaml': source.replace('order', 'torn'),
      }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('rewrites the file once the difference has been seen, by keys alone', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/order' });
    await page.getByRole('link', { name: /refusal/ }).press('Enter');
    await page
      .getByRole('region', { name: 'Difference of order.yaml' })
      .getByText('removed:   - name: customer')
      .waitFor();
    const before = readFileSync(join(bench.flows, 'order.yaml'), 'utf8');
    await page.getByRole('button', { name: 'Apply 2 changes' }).press('Enter');
    await page.getByText('Nothing to rewrite').waitFor();
    const after = readFileSync(join(bench.flows, 'order.yaml'), 'utf8');
    await page.getByRole('heading', { name: /Runs on 1.3 Runs on 2.0/ }).waitFor();
    expect({ before, after, complaints }).toEqual({ before: source, after: rewritten, complaints: [] });
  });

  it('leaves alone a file that has changed since, and says so', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/other/move' });
    const button = page.getByRole('button', { name: 'Apply 2 changes' });
    await button.waitFor();
    // The window hears of a change within half a second, so the request is held back until the file is another.
    const file = join(bench.flows, 'other.yaml');
    await page.route('**/core/flows.rewrite', async (route) => {
      writeFileSync(file, `# mine\n${source}`);
      await route.continue();
    });
    await button.click();
    await page.getByRole('alert').getByText('Cannot write flow file "other.yaml": it has changed since').waitFor();
    expect({ text: readFileSync(file, 'utf8'), complaints }).toEqual({ text: `# mine\n${source}`, complaints: [] });
  });

  it('writes only the changes that are picked, by keys alone', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/part/move' });
    const box = page.getByRole('checkbox', { name: 'Apply: name of an input' });
    await box.press('Space');
    await page.getByText('removed:   - name: customer').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Apply 1 change', exact: true }).press('Enter');
    await page.getByRole('checkbox').nth(1).waitFor({ state: 'detached' });
    const text = readFileSync(join(bench.flows, 'part.yaml'), 'utf8');
    await box.press('Space');
    await page.getByText('No change is picked').waitFor();
    const isDisabled = await page.getByRole('button', { name: 'Apply 0 changes' }).isDisabled();
    const expected = source.replace('order', 'part').replace('| json', '| toJson');
    expect({ text, isDisabled, complaints }).toEqual({ text: expected, isDisabled: true, complaints: [] });
  });

  it('says of a text that cannot be read where it cannot', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/torn/move' });
    await page.getByRole('button', { name: 'Apply 2 changes' }).waitFor();
    writeFileSync(join(bench.flows, 'torn.yaml'), `${source}bad: [\n`);
    await page.getByText('Nothing can be rewritten').waitFor();
    await page.getByText(/^Line \d+ cannot be read/).waitFor();
    expect({ boxes: await page.getByRole('checkbox').count(), complaints }).toEqual({ boxes: 0, complaints: [] });
  });
});
