// Conditions of a webhook are told with what they come to for a real request, in the text and among the triggers.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const picky = `id: picky
namespace: company.shop
tasks:
  - id: out
    type: io.kestra.plugin.core.debug.Return
    format: done
triggers:
  - id: hook
    type: io.kestra.plugin.core.trigger.Webhook
    key: key_of_picky_1
    conditions:
      - type: io.kestra.plugin.core.condition.Expression
        expression: "{{ trigger.body.action == 'opened' }}"
      - type: io.kestra.plugin.core.condition.Expression
        expression: "{{ trigger.body.action }}"
`;

describe.skipIf(!hasBrowser)('conditions (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    const unseen = picky.replaceAll('picky', 'unseen');
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'picky.yaml': picky, 'unseen.yaml': unseen })]);
    for (const action of ['opened', 'closed']) {
      await sendRaw(bench.program.ready.ingress, {
        path: '/api/v1/main/executions/webhook/company.shop/picky/key_of_picky_1',
        body: `{"action":"${action}"}`,
      });
    }
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it('stand among the triggers with what they came to for the newest request, or for a chosen one', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/picky/triggers' });
    const table = page.getByRole('table', { name: 'Conditions of hook' });
    await table.getByRole('row', { name: 'conditions[0] false does not hold' }).waitFor();
    await table.getByRole('row', { name: 'conditions[1] closed holds' }).waitFor();
    await page.getByRole('combobox', { name: 'Delivery for the conditions of hook' }).press('ArrowDown');
    await table.getByRole('row', { name: 'conditions[0] true holds' }).waitFor();
    await table.getByRole('row', { name: 'conditions[1] opened holds' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('stand behind their lines in the editor, and follow what is typed', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/picky' });
    await page.getByText('→ true', { exact: true }).waitFor();
    await page.getByText('→ "opened", holds').waitFor();
    await page.getByRole('textbox', { name: 'Source of picky.yaml' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    for (let each = 0; each < '" '.length + '}}'.length; each++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type("~ '!' ");
    await page.getByText('→ "opened!", holds').waitFor();
    expect(complaints).toEqual([]);
  });

  it('say that a request is needed where none has come', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/unseen/triggers' });
    await page.getByText('once a request with this key has arrived').waitFor();
    expect(complaints).toEqual([]);
  });
});
