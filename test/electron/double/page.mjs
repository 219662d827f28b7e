// A window's page in Chromium: its own scheme is served by the app's handler under a host of https, the preload
// script runs beside it with nothing but Electron to require, and messages are cloned both ways.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { closeAtQuit } from './app.mjs';
import { record } from './record.mjs';

const host = 'https://hookbench.test/';
/** @type {Promise<import('playwright-core').Browser> | undefined} */
let browser;

function openBrowser() {
  const port = process.env['FAKE_ELECTRON_PORT'];
  browser ??= chromium.launch({
    // Signals are the app's to hear.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    executablePath: process.env['FAKE_ELECTRON_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', ...(port === undefined ? [] : [`--remote-debugging-port=${port}`])],
  });
  closeAtQuit(async () => (await browser)?.close());
  return browser;
}

/**
 * Opens a page; `onOpen` gets it before it goes anywhere.
 * @param {{
 *   url: string,
 *   preload: string,
 *   serve: (request: { method: string, url: string }) => Promise<Response>,
 *   onOpen: (page: import('playwright-core').Page) => void,
 *   invoke: (url: string, channel: string, message: unknown) => Promise<unknown>,
 *   choose: (place: 'app' | 'tray', label: string) => Promise<void>,
 * }} options
 */
export async function openPage({ url, preload, serve, onOpen, invoke, choose }) {
  const context = await (await openBrowser()).newContext({ viewport: { width: 1440, height: 900 } });
  const scheme = `${new URL(url).protocol}//${new URL(url).host}/`;
  await context.route(`${host}**`, async (route) => {
    const request = route.request();
    const response = await serve({ method: request.method(), url: request.url().replace(host, scheme) });
    const headers = Object.fromEntries(response.headers);
    await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
  });
  const page = await context.newPage();
  onOpen(page);
  page.on('pageerror', ({ message }) => record('pageerror', message));
  page.on('console', (message) => {
    if (message.type() === 'error') record('console.error', message.text());
  });
  await page.exposeBinding('__doubleInvoke', async ({ frame }, channel, message) => {
    const answer = await invoke(frame.url().replace(host, scheme), channel, structuredClone(message));
    return structuredClone(answer);
  });
  // For tests alone, which have no menu to click on.
  await page.exposeFunction('__doubleChoose', choose);
  await page.addInitScript(`(${runPreload.toString()})(${JSON.stringify(readFileSync(preload, 'utf8'))})`);
  await page.goto(url.replace(scheme, host));
}

/**
 * Runs in the page, before anything of it: what Electron does with a sandboxed preload script.
 * @param {string} text
 */
function runPreload(text) {
  if (window.top !== window) return;
  /** @type {Map<string, ((event: object, message: unknown) => void)[]>} */
  const listeners = new Map();
  Object.defineProperty(window, '__doubleDispatch', {
    value: (/** @type {string} */ channel, /** @type {unknown} */ message) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, message);
    },
  });
  const electron = {
    contextBridge: {
      exposeInMainWorld(/** @type {string} */ name, /** @type {object} */ api) {
        if (name in window) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
        Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true });
      },
    },
    ipcRenderer: {
      invoke: (/** @type {string} */ channel, /** @type {unknown} */ message) =>
        Reflect.get(window, '__doubleInvoke')(channel, structuredClone(message)),
      on(/** @type {string} */ channel, /** @type {(event: object, message: unknown) => void} */ listener) {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      },
    },
  };
  const require = (/** @type {string} */ name) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return electron;
  };
  const module = { exports: {} };
  // oxlint-disable-next-line no-implied-eval, no-new-func -- it is the built preload script, which Electron runs so too
  new Function('require', 'module', 'exports', text)(require, module, module.exports);
}
