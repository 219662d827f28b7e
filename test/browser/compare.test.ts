// A delivery beside the one before, and beside what the other version of Kestra makes of it, by keyboard alone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const path = '/api/v1/main/executions/webhook/company.team/compared/key';
const headers = { 'Content-Type': 'application/json' };
const flow = `id: compared
namespace: company.team
triggers: [{id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: key}]
tasks: [{id: out, type: io.kestra.plugin.core.log.Log, message: "{{ trigger | json }}"}]
`;

describe.skipIf(!hasBrowser)('comparing deliveries (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'compared.yaml': flow })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it('shows what differs from the one before, then from the other version, without a violation', async () => {
    const { ingress } = bench.program.ready;
    await sendRaw(ingress, { path, headers, body: '{"n":12345678901234567890,"a":1}' });
    await sendRaw(ingress, { path, headers, body: '{"a":1,"n":12345678901234567891}' });
    const { page, complaints } = await openWindow(browser, { bench, address: '/' });
    await page.getByRole('option').nth(1).waitFor();
    await page.getByRole('tab', { name: 'Compare' }).waitFor();
    await page.keyboard.press('x');
    const body = page.getByRole('region', { name: 'Difference of Body' });
    await body.getByText('"n": 12345678901234567891').waitFor();
    await page.getByText('The same: Address, Query, Headers').waitFor();
    await page.getByRole('button', { name: /^Run on Kestra/ }).focus();
    await page.keyboard.press('Enter');
    const other = page.getByRole('region', { name: /^Compared with Kestra/ });
    await other.getByRole('region', { name: 'Difference of Taskruns' }).getByText('out FAILED').waitFor();
    await page.evaluate(axe);
    // axe is in the page since the line before; its answer has at least these members.
    const violations = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as { id: string }[];
    expect([violations.map(({ id }) => id), await page.getByRole('option').count(), complaints]).toEqual([[], 2, []]);
  });

  it('compares any two: one is marked by a key, the other is chosen, also in a narrow window', async () => {
    const { ingress } = bench.program.ready;
    await sendRaw(ingress, { path, headers, body: '{"mark":1}' });
    await sendRaw(ingress, { path: '/elsewhere', method: 'PUT', headers, body: '{"mark":2}' });
    await sendRaw(ingress, { path, headers, body: '{"mark":3}' });
    const { page, complaints } = await openWindow(browser, { bench, viewport: { width: 900, height: 700 } });
    await page.getByRole('option').nth(2).waitFor();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByRole('option', { selected: true }).waitFor();
    await press('j', 'j', 'm');
    await page.getByText(/^Marked/).waitFor();
    await press('k');
    await page.getByRole('heading', { name: 'PUT' }).or(page.getByText('/elsewhere')).first().waitFor();
    await press('x');
    const body = page.getByRole('region', { name: 'Difference of Body' });
    await body.getByText('"mark": 1').waitFor();
    await body.getByText('"mark": 2').waitFor();
    const tab = await page.getByRole('tab', { name: 'Compare' }).boundingBox();
    await page.evaluate(axe);
    // axe is in the page since the line before; its answer has at least these members.
    const violations = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as { id: string }[];
    const marked = await page.getByRole('option').filter({ hasText: 'marked' }).count();
    await press('j', 'm');
    await page.getByText('Newest first').waitFor();
    const right = (tab?.x ?? 0) + (tab?.width ?? Infinity);
    expect([right <= 900, marked, violations.map(({ id }) => id), complaints]).toEqual([true, 1, [], []]);
  });
});
