// The texts that a flow once had are compared, and gone on with, by keys alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const source = `id: told
namespace: company.shop
tasks:
  - id: out
    type: io.kestra.plugin.core.debug.Return
    format: first
`;

describe.skipIf(!hasBrowser)('revisions (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'told.yaml': source })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it('are listed with who wrote them, compared with one another, and restored into the editor', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/told' });
    const file = join(bench.flows, 'told.yaml');
    writeFileSync(file, source.replace('first', 'second'));
    await page.getByText('rev 2').waitFor();
    const editor = page.getByRole('textbox', { name: 'Source of told.yaml' });
    await editor.getByText('format: second').waitFor();
    await editor.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('description: mine');
    await page.keyboard.press('Control+s');
    await page.getByText('rev 3').waitFor();
    await page.getByRole('tab', { name: 'Revisions' }).press('Enter');
    const list = page.getByRole('list', { name: 'Revisions' });
    await list.getByRole('button', { name: /rev 3.*written in this window/ }).waitFor();
    await list.getByRole('button', { name: /rev 2.*written to the file/ }).waitFor();
    const last = page.getByRole('region', { name: 'From revision 2 to 3' });
    await last.getByText('added: description: mine').waitFor();
    await list.getByRole('button', { name: /rev 1/ }).press('Enter');
    await page.getByRole('region', { name: 'From revision 2 to 1' }).getByText('added: format: first').waitFor();
    await page.getByRole('combobox', { name: 'Compare revision 1 with' }).selectOption('3');
    await page.getByRole('region', { name: 'From revision 3 to 1' }).getByText('removed: description: mine').waitFor();
    await page.getByRole('button', { name: 'Restore in the editor' }).press('Enter');
    await editor.getByText('format: first').waitFor();
    await page.getByText('unsaved', { exact: true }).waitFor();
    const before = readFileSync(file, 'utf8');
    await page.keyboard.press('Control+s');
    await page.getByText('rev 4').waitFor();
    expect({ before: before.includes('mine'), after: readFileSync(file, 'utf8'), complaints }).toEqual({
      before: true,
      after: source,
      complaints: [],
    });
  });
});
