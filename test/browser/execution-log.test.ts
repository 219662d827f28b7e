// The log of an execution and the answer of its caller, by keyboard alone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const source = `id: failing
namespace: company.shop
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: abcdefgh}
tasks:
  - {id: taken, type: io.kestra.plugin.core.log.Log, message: "order taken"}
  - {id: first, type: io.kestra.plugin.core.log.Log, level: ERROR, message: "no stock"}
  - {id: second, type: io.kestra.plugin.core.log.Log, level: ERROR, message: "no money"}
`;

const webhook = { path: '/api/v1/main/executions/webhook/company.shop/failing/abcdefgh', body: '{"a":1}' };

describe.skipIf(!hasBrowser)('the log of an execution (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'failing.yaml': source })]);
    await sendRaw(bench.program.ready.ingress, { ...webhook, headers: { 'Content-Type': 'application/json' } });
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  const openTab = async (name: string, presses: number) => {
    const opened = await openWindow(browser, { bench, address: '/executions' });
    const { page } = opened;
    await page.locator('main a[href^="/executions/"]').first().press('Enter');
    await page.getByRole('tab', { name: 'Gantt' }).focus();
    for (let tab = 0; tab < presses; tab++) await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name, selected: true }).waitFor();
    return opened;
  };

  it('is gone through error by error, and around its end', async () => {
    const { page, complaints } = await openTab('Logs', 2);
    await page.getByText('no money').waitFor();
    const messages: string[] = [];
    for (let error = 0; error < 3; error++) {
      await page.keyboard.press('w');
      messages.push((await page.locator('li:focus').innerText()).split('\n').at(-1) ?? '');
    }
    expect({ messages, complaints }).toEqual({ messages: ['no stock', 'no money', 'no stock'], complaints: [] });
  });

  it('is searched, and says where nothing fits', async () => {
    const { page, complaints } = await openTab('Logs', 2);
    await page.getByText('no money').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('TAKEN');
    const found = await page.getByRole('list', { name: 'Log lines' }).getByRole('listitem').count();
    await page.keyboard.type(' by nobody');
    await page.getByRole('heading', { name: 'No line of the log fits' }).waitFor();
    expect({ found, complaints }).toEqual({ found: 1, complaints: [] });
  });

  it('has beside it what the caller got, and the way to the delivery', async () => {
    const { page, complaints } = await openTab('Response', 5);
    const answer = page.getByLabel('answer', { exact: true });
    await answer.getByText('HTTP/1.1 200 OK').waitFor();
    const text = await page.getByLabel('body of the answer', { exact: true }).innerText();
    await page
      .getByRole('tabpanel')
      .getByRole('link', { name: /^delivery / })
      .press('Enter');
    await page.getByRole('heading', { name: 'Deliveries' }).waitFor();
    expect({ text, complaints }).toEqual({ text: expect.stringContaining('"flowId": "failing"'), complaints: [] });
  });

  it.each([
    ['Logs', 2],
    ['Response', 5],
  ])('has nothing that axe finds: %s', async (name, presses) => {
    const { page } = await openTab(name, presses);
    await page
      .getByText(name === 'Logs' ? 'no money' : 'The caller got this')
      .first()
      .waitFor();
    await page.evaluate(axe);
    const found = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    expect(found).toEqual([]);
  });
});
