// The built program as a child process, as a user starts it: on free ports, with folders of its own. It is
// ended by its process id; nothing of it stays behind.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { callCore } from '../src/main/command/core-client.ts';
import type { Answer, MethodName, MethodParameters } from '../src/main/contract/methods.ts';

const readySchema = z.object({ ready: z.literal(true), ingress: z.url(), control: z.url(), token: z.string().min(1) });

/** A program that serves. */
export interface RunningProgram {
  /** What its first line of output said. */
  readonly ready: z.infer<typeof readySchema>;
  /** Calls a method over the control listener. */
  readonly call: <M extends MethodName>(method: M, parameters: MethodParameters<M>) => Promise<Answer<M>>;
  /** Sends a signal and waits for the end. Answers the exit code, or the signal that ended it. */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | string>;
}

/** Starts `hookbench serve --json` on two folders and waits until it is ready. */
export async function startProgram(folders: {
  readonly flows: string;
  readonly data: string;
}): Promise<RunningProgram> {
  const headless = join(import.meta.dirname, '../out/main/headless.js');
  const ports = ['--port', '0', '--control-port', '0'];
  const child = spawn(
    process.execPath,
    [headless, 'serve', '--json', ...ports, '--flows', folders.flows, '--data', folders.data],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const exit = once(child, 'exit');
  const ready = readySchema.parse(JSON.parse(await firstLine(child)));
  const limits = { answerTimeoutMs: 10_000, answerBytesMax: 64 * 1024 * 1024 };
  return {
    ready,
    call: (method, parameters) => callCore(method, parameters, { running: ready, limits }),
    end: async (signal) => {
      child.kill(signal);
      const [code, endedBy] = await exit;
      return z.union([z.number(), z.string()]).parse(code ?? endedBy);
    },
  };
}

/** The first line on standard output; what follows is read and dropped, so that the program never waits for us. */
function firstLine(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      if (output.includes('\n')) return;
      output += chunk.toString();
      if (output.includes('\n')) resolve(output.slice(0, output.indexOf('\n')));
    });
    child.once('exit', (code) => reject(new Error(`The program ended with ${code ?? 'a signal'}: ${complaints}`)));
  });
}
