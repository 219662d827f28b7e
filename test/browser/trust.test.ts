// Scripts run once the window has been told that their folder is trusted; and stubs show what they are.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const scripted = `id: scripted
namespace: company.shop
tasks:
  - {id: hello, type: io.kestra.plugin.scripts.shell.Commands, taskRunner: {type: io.kestra.plugin.core.runner.Process}, commands: ["echo it ran"]}
`;
const stubbed = `id: stubbed
namespace: company.shop
tasks:
  - {id: clone, type: io.kestra.plugin.git.Clone, url: https://git.example/a}
`;

describe.skipIf(!hasBrowser)('what is not run unasked (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([
      startBrowser(),
      startBench({
        'scripted.yaml': scripted,
        'stubbed.yaml': stubbed,
        'stubbed.stubs.yaml': 'clone: {outputs: {directory: /stub}}\n',
      }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('a script fails until its folder is trusted, and runs then, also after a restart', async () => {
    const { page, complaints, goTo } = await openWindow(browser, { bench, address: '/flows/company.shop/scripted' });
    const run = async (state: string): Promise<void> => {
      await page.getByRole('button', { name: 'Run now' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Run now/ })
        .click();
      await page.getByRole('heading', { level: 1 }).getByText(state).waitFor();
    };
    await run('FAILED');
    await page.getByRole('button', { name: 'Trust this folder' }).press('Enter');
    await page.getByRole('button', { name: 'Trust this folder' }).waitFor({ state: 'detached' });
    await goTo('/flows/company.shop/scripted');
    await run('SUCCESS');
    await bench.restart();
    await goTo('/flows/company.shop/scripted');
    await run('SUCCESS');
    // The browser complains of the connection that the restart has closed.
    expect(complaints.filter((each) => !/ERR_|Failed to load/.test(each))).toEqual([]);
  });

  it('a stub is marked, and a faulty edit of it is told with its line while the last good one counts', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/stubbed' });
    writeFileSync(join(bench.flows, 'stubbed.stubs.yaml'), 'clone:\n  output: {}\n');
    await page.getByText('"output" is not one of outputs, state, delay, failure').waitFor();
    await page.getByRole('button', { name: 'Run now' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Run now/ })
      .click();
    await page.getByRole('button', { name: /clone.*stub/ }).waitFor();
    await page.getByText('"/stub"').waitFor();
    expect(complaints).toEqual([]);
  });
});
