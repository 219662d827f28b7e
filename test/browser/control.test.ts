// Ending an execution, and letting one go on that waits.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const source = `id: approval
namespace: company.shop
tasks:
  - {id: wait, type: io.kestra.plugin.core.flow.Pause}
  - {id: done, type: io.kestra.plugin.core.debug.Return, format: "went on"}
`;

const asking = `id: asking
namespace: company.shop
tasks:
  - id: wait
    type: io.kestra.plugin.core.flow.Pause
    onResume:
      - {id: reason, type: STRING, description: Why it goes on}
      - {id: count, type: INT, defaults: 2}
      - {id: stage, type: SELECT, values: [test, live]}
      - {id: teams, type: MULTISELECT, values: [red, blue], required: false}
  - id: done
    type: io.kestra.plugin.core.debug.Return
    format: "{{ outputs.wait.onResume.reason }} {{ outputs.wait.onResume.stage }} {{ outputs.wait.onResume.teams }}"
`;

describe.skipIf(!hasBrowser)('an execution that waits (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([
      startBrowser(),
      startBench({ 'approval.yaml': source, 'asking.yaml': asking }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  const openPaused = async (flow = 'approval') => {
    const opened = await openWindow(browser, { bench, address: `/flows/company.shop/${flow}` });
    await opened.page.getByRole('button', { name: 'Run now' }).click();
    await opened.page.keyboard.press('Control+Enter');
    await opened.page.getByRole('button', { name: 'Resume' }).waitFor();
    return opened;
  };

  it('goes on when it is resumed', async () => {
    const { page, complaints } = await openPaused();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('went on').first().waitFor();
    expect({ buttons: await page.getByRole('button', { name: 'Kill' }).count(), complaints }).toEqual({
      buttons: 0,
      complaints: [],
    });
  });

  it('ends when it is killed', async () => {
    const { page, complaints } = await openPaused();
    await page.getByRole('button', { name: 'Kill' }).click();
    await page.getByText('KILLED').first().waitFor();
    expect({ ran: await page.getByText('went on').count(), complaints }).toEqual({ ran: 0, complaints: [] });
  });

  it('is asked what a Pause wants before it goes on, by keys alone, and nothing typed is lost', async () => {
    const { page, complaints } = await openPaused('asking');
    const { keyboard } = page;
    await page.getByRole('button', { name: 'Resume' }).focus();
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keyboard.type('ready');
    await keyboard.press('Tab');
    await keyboard.type('many');
    await keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText(/many/).waitFor();
    const kept = await page.getByLabel('reason · STRING').inputValue();
    await page.getByLabel('count · INT').focus();
    await keyboard.press('Control+A');
    await keyboard.type('3');
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('Control+Enter');
    await page.getByText('ready live ["blue"]').first().waitFor();
    expect({ kept, complaints }).toEqual({ kept: 'ready', complaints: [] });
  });
});
