// Everything from the keyboard: the palette, the sheet of keys, and two keys for each screen. What arrives is spoken
// on every screen.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

describe.skipIf(!hasBrowser)('the keyboard (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  const open = (address: string) => openWindow(browser, { bench, address });

  it('goes to a flow by a part of its name, and Escape gives the focus back', async () => {
    const { page, complaints } = await open('/executions');
    await page.getByRole('button', { name: /Go to/ }).focus();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Search/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: /^Search/ }).waitFor({ state: 'detached' });
    await page.locator('button:focus', { hasText: 'Go to' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('webhook_exa');
    await page.getByRole('option', { name: /^webhook_example/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const chosen = await page.getByRole('option', { selected: true }).textContent();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('webhook_example company');
    await page.getByRole('option', { name: /^webhook_example/ }).click();
    await page.waitForURL(/\/flows\/company\.team\/webhook_example$/);
    expect({ chosen: chosen?.includes('webhook_example'), complaints }).toEqual({
      chosen: true,
      complaints: [],
    });
  });

  it('does what needs no place', async () => {
    const { page, complaints } = await open('/flows');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('appearance');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Appearance: light/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nothing like this');
    await page.getByText('Nothing found').waitFor();
    expect(complaints).toEqual([]);
  });

  it('begins a new flow from any screen, and does what the screen below can do', async () => {
    const { page, complaints } = await open('/executions');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('new flow');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'New flow' }).waitFor();
    const address = new URL(page.url());
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/flows$/);
    await page.getByRole('link', { name: 'webhook_example', exact: true }).click();
    await page.getByRole('button', { name: 'Run now' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('run now');
    await page.getByRole('option', { name: 'Run now' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^Run/ }).waitFor();
    expect({ address: address.pathname + address.search, complaints }).toEqual({
      address: '/flows?new=yes',
      complaints: [],
    });
  });

  it('shows all keys, and goes to a screen by two of them, but not while somebody types', async () => {
    const { page, complaints } = await open('/executions');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).getByText('Go to flows').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await page.waitForURL(/\/flows$/);
    await page.keyboard.press('/');
    await page.keyboard.type('g x?');
    expect({ path: new URL(page.url()).pathname, dialogs: await page.getByRole('dialog').count(), complaints }).toEqual(
      {
        path: '/flows',
        dialogs: 0,
        complaints: [],
      },
    );
  });

  it('says what arrives on any screen, and how things stand at the foot of it', async () => {
    const { page, complaints } = await open('/namespaces');
    await page
      .getByRole('contentinfo')
      .getByText(/keychain/i)
      .waitFor();
    await page.getByRole('contentinfo').getByText(new URL(bench.program.ready.ingress).host).waitFor();
    await sendRaw(bench.program.ready.ingress, { path: '/nowhere' });
    const region = page.getByRole('log', { name: 'Deliveries that arrive' });
    await region.getByText(/^POST unmatched, 404, /).waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
  });
});
