// A new flow is made in the window, by keys alone: named, judged while it is named, and opened in the editor.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const there = `id: there
namespace: company.shop
tasks:
  - id: out
    type: io.kestra.plugin.core.debug.Return
    format: done
`;

describe.skipIf(!hasBrowser)('a new flow (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'there.yaml': there })]);
    for (const name of readdirSync(bench.flows)) if (name !== 'there.yaml') rmSync(join(bench.flows, name));
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  async function openDialog() {
    const window = await openWindow(browser, { bench, address: '/flows' });
    await window.page.getByRole('button', { name: 'New flow' }).press('Enter');
    const dialog = window.page.getByRole('dialog', { name: 'New flow' });
    // The id has the focus: everything else is filled in.
    await dialog.getByRole('textbox', { name: 'Id' }).and(window.page.locator(':focus')).waitFor();
    return { ...window, dialog };
  }

  const editorOf = (page: Page, file: string) => page.getByRole('textbox', { name: `Source of ${file}` });

  it('is named, created by Ctrl Enter, opened, and answers its webhook', async () => {
    const { page, complaints } = await openDialog();
    await page.keyboard.type('orders');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/flows/company.shop/orders');
    await editorOf(page, 'orders.yaml').waitFor();
    const text = readFileSync(join(bench.flows, 'orders.yaml'), 'utf8');
    const key = /key: "([\w-]{24})"/.exec(text)?.[1];
    const path = `/api/v1/main/executions/webhook/company.shop/orders/${key}`;
    const status = await sendRaw(bench.program.ready.ingress, { path, body: '{}' });
    expect({ status, complaints }).toEqual({ status: 'HTTP/1.1 200 OK', complaints: [] });
  });

  it('says at its field what Kestra has against a name', async () => {
    const { page, dialog, complaints } = await openDialog();
    await page.keyboard.type('my flow');
    await dialog
      .getByRole('alert')
      .getByText(/must match/)
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect({ isWritten: existsSync(join(bench.flows, 'my flow.yaml')), complaints }).toEqual({
      isWritten: false,
      complaints: [],
    });
  });

  it('says which file has the name already, and creates nothing', async () => {
    const { page, dialog, complaints } = await openDialog();
    await page.keyboard.type('there');
    await dialog.getByRole('alert').getByText('there.yaml holds a flow of this name').waitFor();
    const isDisabled = await dialog.getByRole('button', { name: 'Create flow' }).isDisabled();
    await page.keyboard.press('Control+Enter');
    const text = readFileSync(join(bench.flows, 'there.yaml'), 'utf8');
    expect({ isDisabled, text, complaints }).toEqual({ isDisabled: true, text: there, complaints: [] });
  });

  it('keeps its key as a secret where it begins so', async () => {
    const { page, dialog, complaints } = await openDialog();
    await page.keyboard.type('sent-on');
    const choice = dialog.getByRole('combobox', { name: 'Start from' });
    await choice.press('ArrowDown');
    await choice.press('ArrowDown');
    await dialog.getByText('becomes the secret SENT_ON_KEY of company.shop').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/flows/company.shop/sent-on');
    await page.getByRole('tab', { name: 'Triggers' }).press('Enter');
    await page.getByText('SENT_ON_KEY').first().waitFor();
    await page.getByText('is set and not shown').waitFor();
    const text = readFileSync(join(bench.flows, 'sent-on.yaml'), 'utf8');
    expect({ key: /key: .*/.exec(text)?.[0], complaints }).toEqual({
      key: `key: "{{ secret('SENT_ON_KEY') }}"`,
      complaints: [],
    });
  });

  it('is offered where there is no flow at all', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows' });
    for (const name of readdirSync(bench.flows)) rmSync(join(bench.flows, name));
    await page.getByText('No flows yet').waitFor();
    await page.getByRole('button', { name: 'New flow' }).last().press('Enter');
    await page.keyboard.type('first');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/flows/company.team/first');
    expect(complaints).toEqual([]);
  });
});
