// Settings changed in the window by keyboard alone: written into the file where they stand, refused with a sentence, and
// in force after the next start.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './tab-to.ts';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

describe.skipIf(!hasBrowser)('settings (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([
      startBrowser(),
      startBench({ 'hookbench.yaml': '# the team’s\ntenant: ours # for all\n' }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  const open = async () => {
    const opened = await openWindow(browser, { bench, address: '/settings' });
    const row = (name: string) => opened.page.getByRole('row').filter({ hasText: `HOOKBENCH_${name}` });
    await row('TENANT').waitFor();
    return { ...opened, row };
  };

  it('a change is written where the setting stands, and counts after a start', async () => {
    const { page, row, complaints } = await open();
    await row('TENANT').getByText('hookbench.yaml:2').waitFor();
    await tabTo(page, 'Change tenant');
    await page.keyboard.press('Enter');
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'tenant' });
    await field.waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('No Tenant');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByText('"No Tenant" is not a tenant').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('theirs');
    await page.keyboard.press('Control+Enter');
    await row('TENANT').getByText('theirs at the next start').waitFor();
    await page.getByText('Start Hookbench again for tenant to count').waitFor();
    const text = readFileSync(join(bench.flows, 'hookbench.yaml'), 'utf8');
    // The window that is left open would complain of the server that is gone.
    await page.close();
    await bench.restart();
    const after = await open();
    await after.row('TENANT').getByText('theirs', { exact: true }).waitFor();
    expect({ text, complaints }).toEqual({ text: '# the team’s\ntenant: theirs # for all\n', complaints: [] });
  });

  it('a bound counts at once: the caller beyond it is refused without a start', async () => {
    const { page, row, complaints } = await open();
    const send = (): Promise<string> =>
      sendRaw(bench.program.ready.ingress, {
        path: '/api/v1/main/executions/webhook/company.team/webhook_example/1KERKzRQZSMtLdMdNI7Nkr',
        body: '{"more":"than ten bytes"}',
      });
    const before = await send();
    await tabTo(page, 'Change bodyBytesMax');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Counts at once').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('10');
    await page.keyboard.press('Control+Enter');
    await row('BODY_BYTES_MAX').getByText('10', { exact: true }).waitFor();
    const after = await send();
    await row('TENANT').getByText('changes at a start').waitFor();
    await tabTo(page, 'Reset bodyBytesMax');
    await page.keyboard.press('Enter');
    await row('BODY_BYTES_MAX').getByText('26214400', { exact: true }).waitFor();
    expect({ answers: [before, after, await send()], complaints }).toEqual({
      answers: [expect.stringContaining(' 200 '), expect.stringContaining(' 413 '), expect.stringContaining(' 200 ')],
      complaints: [],
    });
  });

  it('a setting of a flag is locked and says so', async () => {
    const { row } = await open();
    await row('PORT').first().getByText('--port was given at the start').waitFor();
    expect(await row('PORT').first().getByRole('button').count()).toBe(0);
  });

  it('a choice is made by keys and taken back', async () => {
    const { page, row, complaints } = await open();
    await tabTo(page, 'Change kestra');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'kestra' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
    await row('KESTRA').getByText('2.0 at the next start').waitFor();
    await row('KESTRA').getByText('your settings file').waitFor();
    await tabTo(page, 'Reset kestra');
    await page.keyboard.press('Enter');
    await row('KESTRA').getByText('default', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('a file that was broken meanwhile is left alone, with the place of its fault', async () => {
    const { page, complaints } = await open();
    const file = join(bench.flows, 'hookbench.yaml');
    const whole = readFileSync(file, 'utf8');
    await tabTo(page, 'Change tenant');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: 'tenant' }).waitFor();
    writeFileSync(file, `${whole}broken: [\n`);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByText('Cannot read settings').waitFor();
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, whole);
    expect({ text, complaints }).toEqual({ text: `${whole}broken: [\n`, complaints: [] });
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (appearance) => {
    const { page } = await open();
    await page.emulateMedia({ colorScheme: appearance });
    await tabTo(page, 'Change tenant');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: 'tenant' }).waitFor();
    await page.evaluate(axe.source);
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual([]);
  });
});
