// A page of another origin gets what the running software gives it: a server on localhost refuses it, asked first or not,
// and no header lets its script read an answer.
// Source: the recorded exchanges with a foreign `Origin`, `observed-webhook.md` §4.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserPath, hasBrowser, startBench } from './window-fixture.ts';

const source = `id: echo
namespace: company.team
tasks: [{id: out, type: io.kestra.plugin.core.debug.Return, format: done}]
triggers: [{id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: key1}]
`;

describe.skipIf(!hasBrowser)('a page of another origin (left out where there is no Chromium)', () => {
  it('is refused with 403, and its script learns nothing', async () => {
    const bench = await startBench({ 'echo.yaml': source });
    const pages = createServer((_, response) => response.end('<!doctype html><title>foreign</title>')).listen(
      0,
      '127.0.0.1',
    );
    await once(pages, 'listening');
    const address = pages.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const args = ['--no-sandbox', '--host-resolver-rules=MAP pages.example 127.0.0.1'];
    const browser = await chromium.launch({ executablePath: browserPath, args });
    const page = await browser.newPage();
    const statuses: number[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/webhook/')) statuses.push(response.status());
    });
    await page.goto(`http://pages.example:${port}/`);
    const url = `${bench.program.ready.ingress}/api/v1/main/executions/webhook/company.team/echo/key1`;
    const seen = await page.evaluate(async (to) => {
      const ask = async (options: RequestInit): Promise<string> =>
        fetch(to, options).then(
          ({ type }) => type,
          () => 'refused',
        );
      return [
        await ask({ method: 'POST', body: '{}', mode: 'no-cors' }),
        await ask({ method: 'POST', body: '{}' }),
        await ask({ method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }),
      ];
    }, url);
    await Promise.all([browser.close(), bench.close()]);
    pages.close();
    expect({ seen, statuses: [...new Set(statuses)] }).toEqual({
      seen: ['opaque', 'refused', 'refused'],
      statuses: [403],
    });
  });
});
