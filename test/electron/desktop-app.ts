// Starts the built desktop app on the double of Electron, and attaches to its window as a test. Nothing is left
// running when a test is over.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Home } from '../e2e/program.ts';

const root = join(import.meta.dirname, '../..');
/** The folder that has the double as `electron`, as the one of a real binary has. */
export const doubleFolder = join(import.meta.dirname, 'double');
/** Debian's browser; elsewhere the tests say that they were left out. */
export const hasBrowser = existsSync('/usr/bin/chromium');

/** An app that was started. */
export interface DesktopApp {
  readonly exited: Promise<number | null>;
  /** What went to standard error. */
  complaints(): string;
  /** What the app asked of Electron under a name, in order, without the name. */
  recorded(name: string): readonly (readonly unknown[])[];
  /** The app's window, once it is there; fails with the complaints where the app ends first. */
  window(): Promise<Page>;
  end(signal: NodeJS.Signals): void;
}

/** What an app is started with. */
interface StartedWith {
  readonly argv?: readonly string[];
  readonly command?: readonly [string, ...string[]];
  /** What the user answers to dialogs, by the words on the buttons; then nothing any more, as by Escape. */
  readonly answers?: readonly string[];
}

/** Starts the app in a home, directly or through another command. */
export async function startDesktop(
  home: Home,
  { argv = [], command, answers = [] }: StartedWith = {},
): Promise<DesktopApp> {
  const log = join(home.folder, 'electron.log');
  const debugPort = await findPort();
  const [file, ...first] = command ?? [join(doubleFolder, 'electron'), root];
  const child = spawn(file, [...first, '--port', '0', '--data', join(home.folder, 'own'), ...argv], {
    cwd: home.folder,
    env: {
      ...home.environment,
      FAKE_ELECTRON_ANSWERS: JSON.stringify(answers),
      FAKE_ELECTRON_LOG: log,
      FAKE_ELECTRON_PORT: String(debugPort),
      ELECTRON_OVERRIDE_DIST_PATH: doubleFolder,
      ELECTRON_DISABLE_SANDBOX: '1',
      DISPLAY: ':none',
    },
    detached: true,
  });
  onTestFinished(() => endGroup(child));
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const exited = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  return {
    exited,
    complaints: () => complaints,
    recorded: (name) =>
      readLog(log)
        .filter(([first_]) => first_ === name)
        .map(([, ...details]) => details),
    window: () =>
      attach(
        debugPort,
        exited.then(() => complaints),
      ),
    end: (signal) => void child.kill(signal),
  };
}

/** Where webhooks arrive, as the page is told over IPC. */
export async function ingressOf(page: Page): Promise<string> {
  const info = (await page.evaluate("window.hookbench.call('server.info', {})")) as {
    readonly value: { readonly ingress: string };
  };
  return info.value.ingress;
}

/** Chooses an item of a menu of the double. */
export async function choose(page: Page, place: 'app' | 'tray', label: string): Promise<void> {
  await page.evaluate(`__doubleChoose(${JSON.stringify(place)}, ${JSON.stringify(label)})`);
}

/** Tries until the browser of the app answers and has the page. */
async function attach(port: number, ended: Promise<string>): Promise<Page> {
  const end = new AbortController();
  void ended.then((complaints) => end.abort(new Error(`The app ended: ${complaints}`)));
  for (;;) {
    end.signal.throwIfAborted();
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`).catch(() => undefined);
    const pages = browser?.contexts().flatMap((context) => context.pages()) ?? [];
    const page = pages.find((one) => one.url().startsWith('https:'));
    if (page !== undefined) return page;
    await browser?.close();
    await setTimeout(50);
  }
}

function readLog(file: string): readonly (readonly unknown[])[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): readonly unknown[] => JSON.parse(line));
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // All of them have ended already.
  }
}
