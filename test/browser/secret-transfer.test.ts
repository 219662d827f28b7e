// Secrets in from a `.env` text and out as a block for Kestra, by keyboard alone: what each line becomes is told before
// anything is kept, and no value is ever on the screen.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './tab-to.ts';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const lines = [
  '# of the shop',
  'WEBHOOK_KEY=canary-one',
  `SECRET_TWICE=${base64(base64('canary-two'))}`,
  'SECRET_BROKEN=no base64',
].join('\n');

describe.skipIf(!hasBrowser)('import and export of secrets (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('tells what each line becomes, keeps what it can, and hands the block to the clipboard', async () => {
    const { page, complaints } = await openWindow(browser, {
      bench,
      address: '/namespaces/company.team',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('row', { name: /WEBHOOK_KEY missing blocks webhook_ee_example/ }).waitFor();
    await page.getByRole('row', { name: /KESTRA_API_TOKEN answered by Hookbench/ }).waitFor();
    await tabTo(page, 'Import .env');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Import .env' }).waitFor();
    await page.keyboard.insertText(lines);
    await page.getByText('not kept, line 4: its value is not base64').waitFor();
    await page.getByText('new, looks encoded twice: flows would see base64').waitFor();
    await tabTo(page, 'Decode twice what looks encoded twice');
    await page.keyboard.press('Space');
    await page.getByText('new, looks encoded twice: decoded twice').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /WEBHOOK_KEY set/ }).waitFor();
    await page.getByRole('row', { name: /TWICE set/ }).waitFor();
    await tabTo(page, 'Export for Kestra');
    await page.keyboard.press('Enter');
    await page.getByText('SECRET_WEBHOOK_KEY=••••••').waitFor();
    const shown = await page.content();
    await tabTo(page, 'Copy block');
    await page.keyboard.press('Enter');
    await page.getByText('Handed over. Delete the copy once Kestra has it.').waitFor();
    const block = await page.evaluate('navigator.clipboard.readText()');
    expect({ block, complaints, isShown: /canary|Y2FuYXJ5/.test(shown) }).toEqual({
      block: `SECRET_TWICE=${base64('canary-two')}\nSECRET_WEBHOOK_KEY=${base64('canary-one')}\n`,
      complaints: [],
      isShown: false,
    });
  });
});
