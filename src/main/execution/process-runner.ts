// Starts local processes for scripts, each at the head of a group of its own, so that all it has started can
// be ended with it. No container and no shell: what is run is exactly the argument list that was asked for.
import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import type { ProcessRequest, ProcessRunner, ScriptLimits } from '../plugin/ports.ts';

/** What the runner needs to know. */
export interface ProcessRunnerOptions {
  /** Whether the scripts of this flows folder may run. */
  readonly isTrusted: () => boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly limits: ScriptLimits;
}

/** Makes the runner. Where scripts are not trusted it answers SCRIPTS_NOT_TRUSTED and starts nothing. */
export function createProcessRunner({ isTrusted, environment, limits }: ProcessRunnerOptions): ProcessRunner {
  return {
    run: async (request) => (isTrusted() ? start(request, limits) : fail(notTrusted())),
    check: () => (isTrusted() ? ok(undefined) : fail(notTrusted())),
    limits,
    environment: Object.fromEntries(
      Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

function notTrusted(): ErrorValue {
  const message =
    'Cannot run script: the scripts of this flows folder are not trusted; trust the folder in the window or start with --trust, if you know what they do';
  return createError('SCRIPTS_NOT_TRUSTED', message);
}

function start(request: ProcessRequest, limits: ScriptLimits): Promise<Result<{ readonly exitCode: number }>> {
  const [program = '', ...args] = request.command;
  const cannotStart = (reason: string): ErrorValue =>
    createError('TASK_FAILED', `Cannot run program "${program}" (in directory "${request.folder}"): ${reason}`);
  let child: ChildProcess;
  try {
    if (request.signal.aborted) return Promise.resolve(fail(cannotStart('the task was told to stop')));
    child = spawn(program, args, { cwd: request.folder, env: { ...request.environment }, detached: true });
  } catch (thrown) {
    return Promise.resolve(fail(cannotStart(reasonOf(thrown))));
  }
  if (child.pid !== undefined) request.onStart(child.pid);
  const outputs = [
    read(child.stdout, (bytes) => request.onOutput({ stream: 'stdout', bytes })),
    read(child.stderr, (bytes) => request.onOutput({ stream: 'stderr', bytes })),
  ];
  const stopWatching = endWith(child, { signal: request.signal, limits });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      stopWatching();
      resolve(fail(cannotStart(reasonOf(error))));
    });
    void Promise.all([exitOf(child), ...outputs]).then(([exitCode]) => {
      stopWatching();
      resolve(ok({ exitCode }));
    });
  });
}

/** A shell tells a death by signal as 128 and the signal's number. */
function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}

/** Bytes that are heard in one go; more of them would hold up everything else that this program does. */
const sliceBytes = 8192;

/**
 * Reads until nobody writes any more. Node's own `close` of a process comes in another order than the ends of several
 * processes, and a task that ended first has to be the first to end.
 */
async function read(stream: Readable | null, onBytes: (bytes: Uint8Array) => void): Promise<void> {
  if (stream === null) return;
  try {
    // A stream without a decoder gives buffers.
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      for (let at = 0; at < chunk.length; at += sliceBytes) {
        onBytes(chunk.subarray(at, at + sliceBytes));
        if (at + sliceBytes < chunk.length) await setImmediate();
      }
    }
  } catch {
    // It was destroyed, since nobody waits for it any more.
  }
}

/** Ends the whole group when the signal rises: first asks, then does not ask. @returns stops watching */
function endWith(
  child: ChildProcess,
  { signal, limits: { killGraceMs } }: { readonly signal: AbortSignal; readonly limits: ScriptLimits },
): () => void {
  let grace: NodeJS.Timeout | undefined;
  const end = (): void => {
    killGroup(child, 'SIGTERM');
    grace = setTimeout(() => {
      killGroup(child, 'SIGKILL');
      // What has left the group may still hold the output open; nobody waits for that.
      child.stdout?.destroy();
      child.stderr?.destroy();
    }, killGraceMs);
  };
  signal.addEventListener('abort', end, { once: true });
  return () => {
    clearTimeout(grace);
    signal.removeEventListener('abort', end);
    // What asked to be left running after its end would otherwise outlive a timeout.
    if (signal.aborted) killGroup(child, 'SIGKILL');
  };
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended by itself.
  }
}

const execReasons: Readonly<Record<string, string>> = {
  ENOENT: 'error: 2 (No such file or directory)',
  E2BIG: 'error: 7 (Argument list too long)',
  EACCES: 'error: 13 (Permission denied)',
};

/** Java's words for why a program did not start, with the blank at their end. */
function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return `Exec failed, ${execReasons[code] ?? messageOf(thrown)} `;
}
