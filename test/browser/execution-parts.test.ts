// What an execution has beside its log and outputs: logs that tasks keep in files.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const source = `id: parts
namespace: company.shop
tasks:
  - {id: noted, type: io.kestra.plugin.core.log.Log, message: "kept in a file", logToFile: true}
`;

describe.skipIf(!hasBrowser)('the parts of an execution (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'parts.yaml': source })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  const openEnded = async () => {
    const opened = await openWindow(browser, { bench, address: '/flows/company.shop/parts' });
    await opened.page.getByRole('button', { name: 'Run now' }).click();
    await opened.page.keyboard.press('Control+Enter');
    await opened.page.getByText('SUCCESS').first().waitFor();
    return opened;
  };

  it('shows the log file of a task by keyboard, and saves it', async () => {
    const { page, complaints } = await openEnded();
    const opener = page.getByRole('button', { name: 'Log file of noted' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('log file', { exact: true }).getByText('kept in a file').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save log\d+\.txt$/ }).press('Enter'),
    ]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect({ saved, complaints }).toEqual({
      saved: expect.stringMatching(/INFO .* kept in a file\n$/),
      complaints: [],
    });
  });
});
