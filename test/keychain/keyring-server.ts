// Starts the built program in a D-Bus session with a keyring of the test's own, and speaks to its core. Nothing is
// left running when a test is over.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { Core } from '../../src/main/contract/methods.ts';
import { createHttpCore } from '../core/http-core.ts';
import type { Home } from '../e2e/program.ts';

const root = join(import.meta.dirname, '../..');

/** How the keyring of a session is. */
export type KeyringState = 'open' | 'locked' | 'hanging' | 'absent';

/** A server within its session. */
export interface KeyringServer {
  readonly core: Core;
  readonly ingress: string;
  /** Where the window is, and what opens it. */
  readonly control: string;
  readonly token: string;
  /** Ends the server in order; settles with its exit code. */
  end(): Promise<number | null>;
}

/** What is missing for these tests on this machine, or an empty text. */
export function missingForKeyring(): string {
  const programs = ['dbus-run-session', 'dbus-send', 'gnome-keyring-daemon'].filter((name) => !isProgram(name));
  const addon = join(root, 'node_modules/keytar/build/Release/keytar.node');
  return [...programs, ...(existsSync(addon) ? [] : ['the addon of keytar'])].join(', ');
}

/** Starts `serve` where the keyring in `home/keyring` is in a state; settles when it is ready. */
export async function startWithKeyring(home: Home, state: KeyringState): Promise<KeyringServer> {
  const headless = join(root, 'out/main/headless.js');
  const data = join(home.folder, 'own');
  const served = [headless, 'serve', '--json', '--port', '0', '--control-port', '0', '--data', data];
  const argv = [state, join(home.folder, 'keyring'), process.execPath, ...served];
  const child = spawn(join(import.meta.dirname, 'with-keyring.sh'), argv, {
    cwd: home.folder,
    env: home.environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  onTestFinished(() => endGroup(child.pid));
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), exited.then(() => ['{}'])]);
  const ready: { readonly ingress: string; readonly control: string; readonly token: string } = JSON.parse(line);
  return {
    core: createHttpCore({ url: ready.control, token: ready.token }),
    ...ready,
    async end() {
      // The session ends with its command, which is the one to be asked.
      const { pid }: { readonly pid: number } = JSON.parse(readFileSync(join(data, 'ready.json'), 'utf8'));
      process.kill(pid, 'SIGTERM');
      const [exitCode] = await exited;
      return exitCode;
    },
  };
}

/** Puts an entry under our service name into the open keyring of a home, as another program would. */
export function putEntry(home: Home, account: string): void {
  const keytar = join(root, 'node_modules/keytar');
  const program = `require(${JSON.stringify(keytar)}).setPassword('hookbench', ${JSON.stringify(account)}, 'x')`;
  const argv = ['open', join(home.folder, 'keyring'), process.execPath, '-e', program];
  execFileSync(join(import.meta.dirname, 'with-keyring.sh'), argv, { env: home.environment, stdio: 'ignore' });
}

function isProgram(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // The whole session has ended already.
  }
}
