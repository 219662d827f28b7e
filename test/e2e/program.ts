// Starts the built program in an environment of its own: no settings, folders or variables of whoever runs
// the tests. Nothing is left running when a test is over.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const headless = join(import.meta.dirname, '../../out/main/headless.js');

/** A folder of the test's own that is home and working folder of the program. */
export interface Home {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Makes one with files in it. */
export function makeHome(files: Readonly<Record<string, string>> = {}): Home {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-e2e-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, environment: { PATH: process.env['PATH'] ?? '', HOME: folder, TZ: 'UTC' } };
}

/** How the program ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program to its end. */
export async function runProgram(home: Home, argv: readonly string[], input = ''): Promise<Ended> {
  const child = start(home, argv);
  const outputs = [collect(child.stdout), collect(child.stderr)];
  child.stdin?.end(input);
  const [exitCode] = await once(child, 'close');
  const [stdout = '', stderr = ''] = await Promise.all(outputs);
  return { exitCode, stdout, stderr };
}

/** A server that is ready. */
export interface Server {
  readonly ready: ReadyLine;
  /** Settles with the next line of standard output. */
  nextLine(): Promise<string>;
  /** Sends a signal and settles with the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

interface ReadyLine {
  readonly ingress: string;
  readonly control: string;
  readonly token: string;
  readonly flows: number;
  readonly invalid: number;
  readonly kestra: string;
  readonly version: string;
}

/**
 * Starts `serve --json` on free ports, or its ingress on one that is known; settles when it is ready, fails with its
 * messages when it ends first.
 */
export async function startServer(home: Home, argv: readonly string[] = [], port = '0'): Promise<Server> {
  const child = start(home, ['serve', '--json', '--port', port, '--control-port', '0', ...argv]);
  const messages = collect(child.stderr);
  if (child.stdout === null) throw new Error('The program has no standard output');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`The program ended: ${await messages}`);
    return value;
  };
  const ready: ReadyLine = JSON.parse(await nextLine());
  return {
    ready,
    nextLine,
    async end(signal) {
      const closed = once(child, 'exit');
      child.kill(signal);
      const [exitCode] = await closed;
      return exitCode;
    },
  };
}

function start({ folder, environment }: Home, argv: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [headless, ...argv], { cwd: folder, env: environment });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
