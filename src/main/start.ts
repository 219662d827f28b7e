// `npm start`: opens the desktop app where there is Electron and a display, fetching Electron's binary once. Where
// that cannot be, one sentence says why, and the same window is served to a browser by this process.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { type CommandLine, hasFlag, parseCommandLine } from './command/command-line.ts';
import { createTerminal } from './command/terminal.ts';
import { installLimits } from './config.ts';
import { fail, ok, type Result } from './contract/errors.ts';
import { findElectron } from './electron/find-electron.ts';
import { installElectron } from './electron/install-electron.ts';
import { findWindowObstacle } from './electron/window-obstacle.ts';
import { findPackageFolder } from './package-folder.ts';

const terminal = createTerminal(process);
const argv = process.argv.slice(2);
const line = parseCommandLine(argv);
// What is wrong with the command line, and what is no window, is the headless program's to answer.
const electron = line.ok && wantsWindow(line.value) ? await getElectron() : undefined;
if (electron?.ok === true) runDesktop(electron.value);
else {
  if (electron !== undefined) terminal.complain(`No desktop window: ${electron.error}. A browser shows the same one`);
  await import('./headless.ts');
}

function wantsWindow(commandLine: CommandLine): boolean {
  const isAsking = (['help', 'version', 'json'] as const).some((name) => hasFlag(commandLine, name));
  return commandLine.verb === 'serve' && !isAsking;
}

/** The binary's file, or why there is none. */
async function getElectron(): Promise<Result<string, string>> {
  const userId = process.getuid?.();
  const { platform, env: environment } = process;
  const obstacle = findWindowObstacle({ platform, environment, ...(userId === undefined ? {} : { userId }) });
  if (obstacle !== undefined) return fail(obstacle);
  const look = () => findElectron({ from: import.meta.filename, environment });
  const found = look();
  if (found.kind === 'binary') return ok(found.file);
  if (found.kind === 'absent') return fail('Electron is not installed');
  const { limitMs } = installLimits;
  terminal.complain(`Fetching Electron, about 120 MB and only this once, for ${limitMs / 60_000} minutes at most`);
  const installed = await installElectron({
    installer: found.installer,
    limitMs,
    onProgress: (elapsedSeconds) => terminal.complain(`  … ${elapsedSeconds} s`),
  });
  const fetched = look();
  if (!installed.ok) return fail(installed.error.message);
  return fetched.kind === 'binary' ? ok(fetched.file) : fail('the binary of Electron is not where it should be');
}

/** Runs the app in Electron; this process ends as it does, and passes on what it is asked. */
function runDesktop(file: string): void {
  const child = spawn(file, [findPackageFolder(), ...argv], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('error', ({ message }) => {
    terminal.complain(`Cannot start ${file}: ${message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
}
