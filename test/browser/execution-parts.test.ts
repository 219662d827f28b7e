// What an execution has beside its log and outputs: logs that tasks keep in files, and what they measured.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const source = `id: parts
namespace: company.shop
tasks:
  - {id: told, type: io.kestra.plugin.core.debug.Return, format: "twelve signs"}
  - id: measured
    type: io.kestra.plugin.core.metric.Publish
    metrics:
      - {type: timer, name: wait, value: PT0.5S, tags: {shop: berlin}}
  - {id: noted, type: io.kestra.plugin.core.log.Log, message: "kept in a file", logToFile: true}
`;

const quiet = `id: quiet
namespace: company.shop
tasks:
  - {id: noted, type: io.kestra.plugin.core.log.Log, message: "hello"}
`;

describe.skipIf(!hasBrowser)('the parts of an execution (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'parts.yaml': source, 'quiet.yaml': quiet })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  const openEnded = async (flowId = 'parts') => {
    const opened = await openWindow(browser, { bench, address: `/flows/company.shop/${flowId}` });
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

  it('has what its tasks measured in a tab that the keyboard reaches', async () => {
    const { page, complaints } = await openEnded();
    await page.getByRole('tab', { name: 'Gantt' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Metrics', selected: true }).waitFor();
    const rows = await page.getByRole('table', { name: 'Metrics' }).getByRole('row').allInnerTexts();
    const cells = rows.map((row) => row.split('\t').map((cell) => cell.replaceAll(/^ +| +$/g, '')));
    expect({ rows: [cells[1], cells.at(-1)], names: cells.map(([, name]) => name), complaints }).toEqual({
      rows: [
        ['told', 'length', 'counter', '12', ''],
        ['measured', 'wait', 'timer', '500\u00a0ms', 'shop=berlin'],
      ],
      names: ['Name', 'length', 'duration', 'wait'],
      complaints: [],
    });
  });

  it('says where nothing was measured', async () => {
    const { page, complaints } = await openEnded('quiet');
    await page.getByRole('tab', { name: 'Metrics' }).click();
    await page.getByRole('heading', { name: 'Nothing was measured' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
