// Running an execution again that has ended, and deleting one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const failing = `id: fails
namespace: company.shop
tasks:
  - {id: first, type: io.kestra.plugin.core.debug.Return, format: "{{ execution.id }}"}
  - {id: second, type: io.kestra.plugin.core.execution.Fail}
  - {id: third, type: io.kestra.plugin.core.debug.Return, format: "came to {{ outputs.first.value }}"}
`;
const mended = failing.replace('io.kestra.plugin.core.execution.Fail}', 'io.kestra.plugin.core.log.Log, message: hi}');

describe.skipIf(!hasBrowser)('an execution that has ended (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  /** A flow of its own, run until it has failed. */
  const openFailed = async (flowId: string) => {
    const write = (source: string) =>
      writeFileSync(join(bench.flows, `${flowId}.yaml`), source.replace('fails', flowId));
    write(failing);
    const opened = await openWindow(browser, { bench, address: `/flows/company.shop/${flowId}` });
    const { page } = opened;
    await page.getByRole('button', { name: 'Run now' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Restart' }).waitFor();
    return { ...opened, write, id: page.url().split('/').at(-1) ?? '' };
  };

  it('goes on from what failed with the flow as it was mended, by keys alone', async () => {
    const { page, complaints, write, id } = await openFailed('mends');
    write(mended);
    const { keyboard } = page;
    await page.getByRole('button', { name: 'Restart' }).focus();
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    const revision = page.getByRole('combobox', { name: 'Revision of the flow' });
    for (let count = 0; count < 2;) {
      await revision.click();
      count = await page.getByRole('option').count();
      if (count < 2) await keyboard.press('Escape');
    }
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Control+Enter');
    await page.getByText('rev 2').waitFor();
    await page.getByText('third').first().waitFor();
    expect({ id: page.url().split('/').at(-1), complaints }).toEqual({ id, complaints: [] });
  });

  it('is replayed from a taskrun, and the window goes to the new execution', async () => {
    const { page, complaints, id } = await openFailed('replays');
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByRole('combobox', { name: 'From' }).click();
    await page.getByRole('option', { name: 'second' }).click();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL((url) => !url.href.endsWith(id));
    await page.getByText('FAILED').first().waitFor();
    const rerun = await page.getByText('second').count();
    expect({ isRerun: rerun > 0, complaints }).toEqual({ isRerun: true, complaints: [] });
  });

  it('is deleted once somebody has said so, and no list has it any more', async () => {
    const { page, complaints, id } = await openFailed('goes');
    await page.getByRole('link', { name: 'Executions' }).click();
    await page.getByText(id).first().waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(/executions$/);
    await page.getByText(id).waitFor({ state: 'detached' });
    expect({ left: await page.getByText(id).count(), complaints }).toEqual({ left: 0, complaints: [] });
  });
});
