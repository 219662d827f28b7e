// The built desktop app as a whole, on the double of Electron: main, preload script and window, with a webhook over
// a real socket. The double is no evidence for Electron's own sandbox, protocol code, menus and packaging.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../e2e/program.ts';
import { hasBrowser, startDesktop } from './desktop-app.ts';

const flow = `id: hello
namespace: company.team
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: k}
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: "{{ trigger.body.greeting }}"}
`;

const files = { 'flows/hello.yaml': flow };

describe.skipIf(!hasBrowser)('the desktop app (skipped where there is no Chromium)', () => {
  it('shows a webhook that comes over a real socket, leads into it by keyboard alone, and quits in order with its window', async () => {
    const home = makeHome(files);
    const app = await startDesktop(home);
    const page = await app.window();
    await page
      .getByRole('heading', { level: 1 })
      .or(page.getByRole('heading', { level: 2 }))
      .first()
      .waitFor();
    // The page has the bridge since before its first script; its answer is the core's own.
    const info = (await page.evaluate("window.hookbench.call('server.info', {})")) as {
      readonly ok: true;
      readonly value: { readonly ingress: string; readonly control?: string };
    };
    const url = `${info.value.ingress}/api/v1/main/executions/webhook/company.team/hello/k`;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"greeting":"seen in the window"}',
    });
    await page
      .getByRole('option', { name: /200 POST/ })
      .first()
      .waitFor();
    // By keyboard alone: to the list, into its first delivery, and what came is there to be read.
    await tabTo(page, '[role=listbox]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Trigger JSON', selected: true }).waitFor();
    await page.getByText('seen in the window').first().waitFor();
    const surface = await page.evaluate(
      '[Object.keys(window.hookbench), typeof window.require, typeof window.process, typeof window.ipcRenderer]',
    );
    await page.close();
    expect([answer.status, info.value.control, surface, await app.exited]).toEqual([
      200,
      undefined,
      [['call', 'subscribe'], 'undefined', 'undefined', 'undefined'],
      0,
    ]);
    expect([app.recorded('pageerror'), app.recorded('console.error'), app.complaints()]).toEqual([[], [], '']);
    expect(existsSync(join(home.folder, 'own/ready.json'))).toBe(false);
  });

  it('asks Electron for a guarded window: sandbox, isolation, no permissions, no other windows, one scheme', async () => {
    const app = await startDesktop(makeHome(files));
    const page = await app.window();
    const hacked = await page.evaluate(
      "document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.hacked = 1' })), typeof window.hacked",
    );
    const csp = await page.evaluate("fetch('/').then((response) => response.headers.get('content-security-policy'))");
    app.end('SIGTERM');
    expect([await app.exited, app.complaints()]).toEqual([0, '']);
    expect([
      app.recorded('app.enableSandbox'),
      app.recorded('BrowserWindow'),
      app.recorded('setWindowOpenHandler'),
      app.recorded('protocol.registerSchemesAsPrivileged'),
      app.recorded('setPermissionRequestHandler').length,
      app.recorded('setPermissionCheckHandler').length,
      app.recorded('setApplicationMenu').length,
      hacked,
      String(csp).replaceAll(/'nonce-[^']+'/g, 'NONCE'),
    ]).toMatchObject([
      [[]],
      [[{ webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true } }]],
      [[{ action: 'deny' }]],
      [[[{ scheme: 'hookbench', privileges: { standard: true, secure: true } }]]],
      1,
      1,
      1,
      'undefined',
      "default-src 'none'; script-src 'self' NONCE; style-src 'self' NONCE; font-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ]);
  });

  it('is one app for each data folder: a second start shows the window of the first, and ends', async () => {
    const home = makeHome(files);
    const first = await startDesktop(home);
    await first.window();
    const second = await startDesktop(home);
    const ended = await second.exited;
    await expect.poll(() => first.recorded('focus').length).toBe(1);
    first.end('SIGTERM');
    expect([ended, await first.exited, first.recorded('BrowserWindow').length]).toEqual([0, 0, 1]);
  });

  it.each(['delivery/d1?send=1', 'delivery/../flows', 'app/', 'delivery/'])(
    'opens nothing for the link %s, and starts as ever',
    async (link) => {
      const app = await startDesktop(makeHome(files), { argv: [`hookbench://${link}`] });
      await app.window();
      app.end('SIGTERM');
      expect([await app.exited, app.recorded('loadURL'), app.complaints()]).toEqual([0, [['hookbench://app/']], '']);
    },
  );

  it('opens the delivery of a link, at its start and where it runs already, and sends nothing', async () => {
    const home = makeHome(files);
    const first = await startDesktop(home, { argv: ['hookbench://delivery/d1'] });
    const page = await first.window();
    const second = await startDesktop(home, { argv: ['hookbench://delivery/d2'] });
    const ended = await second.exited;
    await expect.poll(() => page.url()).toMatch(/deliveries\/d2/);
    const calls = first.recorded('invoke').map(([, message]) => JSON.stringify(message));
    first.end('SIGTERM');
    expect([ended, await first.exited, first.recorded('loadURL')]).toEqual([
      0,
      0,
      [['hookbench://app/#/deliveries/d1'], ['hookbench://app/#/deliveries/d2']],
    ]);
    expect(calls.filter((call) => /"(?:webhooks\.send|deliveries\.replay|executions\.start)"/.test(call))).toEqual([]);
  });

  it('tells of an unmatched delivery in the tray and by a notification, whose click opens it, and tells no key', async () => {
    const app = await startDesktop(makeHome(files));
    const page = await app.window();
    const info = (await page.evaluate("window.hookbench.call('server.info', {})")) as {
      readonly value: { readonly ingress: string };
    };
    await fetch(`${info.value.ingress}/api/v1/main/executions/webhook/company.team/hello/canary`, { method: 'POST' });
    await expect.poll(() => page.url()).toMatch(/deliveries\/.+/);
    const told = [app.recorded('notification'), app.recorded('tray').at(-1)];
    app.end('SIGTERM');
    expect([await app.exited, told]).toMatchObject([
      0,
      [
        [[{ title: 'Unmatched delivery', body: 'POST found no flow' }]],
        [
          [
            { label: `Listening on ${info.value.ingress}` },
            { label: expect.stringMatching(/^Last: 404 POST/) },
            { type: 'separator' },
            { label: 'Show Hookbench' },
            { label: 'Pause webhooks' },
            { label: 'Notify of failures' },
            { type: 'separator' },
            { label: 'Quit' },
          ],
        ],
      ],
    ]);
    expect(JSON.stringify(told)).not.toContain('canary');
  });

  it('opens the control listener where its port is asked for', async () => {
    const app = await startDesktop(makeHome(files), { argv: ['--control-port', '0', '--token', 't'] });
    const page = await app.window();
    const info = (await page.evaluate("window.hookbench.call('server.info', {})")) as {
      readonly value: { readonly control?: string };
    };
    const answer = await fetch(`${info.value.control}/core/server.info`, {
      method: 'POST',
      headers: { authorization: 'Bearer t' },
    });
    app.end('SIGINT');
    expect([answer.status, await app.exited, app.complaints()]).toEqual([200, 0, '']);
  });

  it.each([
    ['a flag that there is not', ['--prot', '1'], /--port/],
    ['a setting that cannot be', ['--port', 'x'], /"x"/],
  ] as const)('says in a dialog that it cannot start for %s', async (_, argv, text) => {
    const app = await startDesktop(makeHome(files), { argv });
    const ended = await app.exited;
    expect([ended, app.recorded('showErrorBox'), app.complaints()]).toEqual([
      2,
      [['Hookbench cannot start', expect.stringMatching(text)]],
      expect.stringMatching(text),
    ]);
  });
});

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = (): Promise<boolean> =>
    page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`);
  for (let presses = 0; presses < 60 && !(await isThere()); presses++) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
}
