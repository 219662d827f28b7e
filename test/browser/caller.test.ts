// What the caller of a webhook gets is told before anybody calls, and follows the file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const sourceWith = (properties: string): string => `id: answered
namespace: company.shop
tasks: [{id: out, type: io.kestra.plugin.core.debug.Return, format: x}]
triggers: [{id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: answeredKey${properties}}]
`;

describe.skipIf(!hasBrowser)('what the caller gets (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    const files = { 'answered.yaml': sourceWith(', returnOutputs: true') };
    [browser, bench] = await Promise.all([startBrowser(), startBench(files)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('is told with what has no effect, told anew when the file changes, and so it is', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/answered/triggers' });
    await page.getByRole('heading', { name: 'What the caller gets' }).waitFor();
    await page.getByText('at once, before any task has run').waitFor();
    await page.getByText('returnOutputs counts with wait: true alone').waitFor();
    writeFileSync(join(bench.flows, 'answered.yaml'), sourceWith(', wait: true, responseCode: 202'));
    await page.getByText('once the execution has ended (wait: true)').waitFor();
    await page.getByText('202; 202 where the execution has failed').waitFor();
    const path = '/api/v1/main/executions/webhook/company.shop/answered/answeredKey';
    expect({ answer: await sendRaw(bench.program.ready.ingress, { path }), complaints }).toEqual({
      answer: 'HTTP/1.1 202 Accepted',
      complaints: [],
    });
  });
});
