// Runs a command that prepares a script, and gives what it printed. Kestra logs these commands and all their lines
// as DEBUG. Source: `py-*` in the recorded script runs of Kestra 1.3.19 and 2.0.0.
import type { ScriptPlace } from './script-place.ts';
import { createOutputLines } from './script-output-lines.ts';

/** How it ended. A program that is not there has exit code 127, as in a shell. */
export interface CommandEnd {
  readonly exitCode: number;
  /** What it printed to standard output. */
  readonly lines: readonly string[];
}

/** Runs it in the script's folder. `isLogged` is true unless said otherwise. */
export async function runCommand(
  command: readonly string[],
  { context, folder }: Pick<ScriptPlace, 'context' | 'folder'>,
  { isLogged = true }: { readonly isLogged?: boolean } = {},
): Promise<CommandEnd> {
  const { processes } = context.ports;
  const log = (message: string): void => {
    if (isLogged) context.log('DEBUG', message);
  };
  const lines: string[] = [];
  const streams = {
    stdout: createOutputLines((line) => {
      lines.push(line);
      log(line);
    }, processes.limits.lineCharactersMax),
    stderr: createOutputLines(log, processes.limits.lineCharactersMax),
  };
  log(`Executing command: ${command.join(' ')}`);
  const ended = await processes.run({
    command,
    folder,
    environment: processes.environment,
    signal: context.signal(),
    onOutput: ({ stream, bytes }) => streams[stream].write(bytes),
    onStart: () => undefined,
  });
  streams.stdout.end();
  streams.stderr.end();
  return { exitCode: ended.ok ? ended.value.exitCode : 127, lines };
}
