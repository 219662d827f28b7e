// Starting a flow by hand: with inputs, and in place of a trigger that nothing fires here.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const source = `id: nightly_report
namespace: company.shop
inputs:
  - {id: who, type: STRING, defaults: Ann}
  - {id: count, type: INT, required: false}
triggers:
  - {id: nightly, type: io.kestra.plugin.core.trigger.Schedule, cron: "0 3 * * *"}
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: "{{ inputs.who }} {{ trigger.date ?? 'by hand' }}"}
`;

describe.skipIf(!hasBrowser)('Run now (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'nightly.yaml': source })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  const open = async () => {
    const opened = await openWindow(browser, { bench, address: '/flows/company.shop/nightly_report' });
    await opened.page.getByRole('button', { name: 'Run now' }).click();
    return opened;
  };

  it('starts with inputs, by keys alone, and shows the execution', async () => {
    const { page, complaints } = await open();
    await page.getByLabel('who · STRING').fill('Eve');
    await page.keyboard.press('Control+Enter');
    await page.getByText('"Eve by hand"').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says what is wrong with an input, and keeps what was typed', async () => {
    const { page, complaints } = await open();
    await page.getByLabel('who · STRING').fill('Eve');
    await page.getByLabel('count · INT').fill('many');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Run now/ })
      .click();
    await page.getByRole('alert').getByText(/many/).waitFor();
    expect({ kept: await page.getByLabel('who · STRING').inputValue(), complaints }).toEqual({
      kept: 'Eve',
      complaints: [],
    });
  });

  it('starts in place of a schedule', async () => {
    const { page, complaints } = await open();
    await page.getByRole('combobox', { name: 'Start as' }).click();
    await page.getByRole('option', { name: 'nightly' }).click();
    await page.getByLabel('Trigger variables, as JSON').fill('{"date": "2026-03-01T03:00:00Z"}');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Run now/ })
      .click();
    await page.getByText('"Ann 2026-03-01T03:00:00Z"').waitFor();
    expect(complaints).toEqual([]);
  });
});
