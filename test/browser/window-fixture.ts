// A program with flows of its own and a browser that looks at it. Whatever the page complains of (policy, console,
// errors that nobody caught) is gathered, and every test ends with nothing gathered.
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chooseFreePort } from '../free-port.ts';
import { startServer } from './start-server.mjs';

type RunningServer = Awaited<ReturnType<typeof startServer>>;

/** Debian's browser; elsewhere the tests say that they were left out. */
export const browserPath = '/usr/bin/chromium';
/** Whether there is a browser to test with. */
export const hasBrowser = existsSync(browserPath);

/** A program and its folders. */
export interface Bench {
  readonly program: RunningServer;
  readonly flows: string;
  /** Ends it and starts it again on the same ports, with the same token and data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a program over the example flows and further files. */
export async function startBench(files: Readonly<Record<string, string>> = {}): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-window-'));
  const flows = mkdtempSync(join(folder, 'flows-'));
  const examples = join(import.meta.dirname, '../../flows');
  for (const name of readdirSync(examples)) copyFileSync(join(examples, name), join(flows, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(flows, name), text);
  const folders = { home: folder, flows, data: join(folder, 'data') };
  const ports = ['--port', await chooseFreePort(), '--control-port', await chooseFreePort()];
  let program = await startServer({ ...folders, flags: ports });
  return {
    get program() {
      return program;
    },
    flows,
    async restart() {
      const { token } = program.ready;
      await program.end();
      program = await startServer({ ...folders, flags: [...ports, '--token', token] });
    },
    async close() {
      await program.end();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Starts the browser. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
}

/** A page of the window. */
export interface WindowPage {
  readonly page: Page;
  /** What went wrong in it. */
  readonly complaints: readonly string[];
  /** Goes to an address of the window. */
  readonly goTo: (address: string) => Promise<void>;
}

/** Opens the window by the printed link, then at an address. */
export async function openWindow(
  browser: Browser,
  { bench, address = '/', ...options }: BrowserContextOptions & { readonly bench: Bench; readonly address?: string },
): Promise<WindowPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  const { control, token } = bench.program.ready;
  await page.goto(`${control}/?token=${encodeURIComponent(token)}`);
  const goTo = async (to: string): Promise<void> => {
    await page.goto(control + to);
    await page.getByRole('region', { name: 'Listening' }).getByText('Listening').waitFor();
  };
  if (address !== '/') await goTo(address);
  return { page, complaints, goTo };
}

/** One request as a caller sends it. */
export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request by a socket, byte for byte, and answers the status line once the answer is there. */
export function sendRaw(
  ingress: string,
  { method = 'POST', path, headers = {}, body = '' }: RawRequest,
): Promise<string> {
  const { hostname, port } = new URL(ingress);
  const all = {
    Host: `${hostname}:${port}`,
    ...headers,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: hostname, port: Number(port) });
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.write(`${method} ${path} HTTP/1.1\r\n${head.join('')}\r\n${body}`);
  });
}
