// Doctor and settings by keyboard: what is wrong is named with what to do, and what is copied names nobody.
import { renameSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

describe.skipIf(!hasBrowser)('doctor and settings (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('shows what is found, copies it without the own folder, and looks again', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows', permissions });
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('row', { name: /Good Flows folder ~\/flows-\w+ can be read and written/ }).waitFor();
    await page.getByRole('button', { name: 'Copy diagnostics' }).press('Enter');
    await page.getByText('Copied').first().waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    renameSync(bench.flows, `${bench.flows}-away`);
    await page.getByRole('button', { name: 'Look again' }).press('Enter');
    await page.getByRole('row', { name: /Broken Flows folder .* Bring the folder back/ }).waitFor();
    renameSync(`${bench.flows}-away`, bench.flows);
    expect({ hasFolder: copied.includes('Good: Data folder: ~/data'), complaints }).toEqual({
      hasFolder: true,
      complaints: [],
    });
  });

  it('shows each setting with its names, and changes how the window looks', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows' });
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    const tenant = page.getByRole('row', { name: /tenant --tenant HOOKBENCH_TENANT main/ });
    await tenant.waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('control');
    await tenant.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /controlPort/ }).waitFor();
    await page.getByRole('combobox', { name: 'Appearance' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    expect(complaints).toEqual([]);
  });
});
