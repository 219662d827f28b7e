#!/usr/bin/env node
// The program without a window: reads the command line and hands over to the file of the verb. A verb's code
// is loaded only when it is asked for, so that each starts as fast as it can.
import { type CommandLine, hasFlag, parseCommandLine } from './command/command-line.ts';
import { type ExitCode, exitCodeOf } from './command/exit-code.ts';
import { renderHelp } from './command/help.ts';
import type { ReadSettings } from './command/read-settings.ts';
import { createTerminal, renderError } from './command/terminal.ts';
import { sendLimits } from './config.ts';
import { assertNever, messageOf } from './contract/errors.ts';
import type { World } from './engine.ts';
import type { Services } from './expression/services.ts';
import { readVersion } from './package-folder.ts';
import { createProcessDesk, prepareFlowsFolder, readProcessSettings } from './process-settings.ts';

const terminal = createTerminal(process);

// A fault of ours ends the program with one sentence: the process cannot be trusted to go on serving.
process.on('uncaughtException', (thrown) => {
  terminal.complain(`Cannot go on: ${messageOf(thrown)}`);
  process.exit(1);
});

const exitCode = await main(process.argv.slice(2));
// What was printed into a pipe may still be on its way.
process.stdout.write('', () => process.exit(exitCode));

/** What needs no settings is answered without reading them, so that help works beside a broken file. */
async function main(argv: readonly string[]): Promise<ExitCode> {
  const parsed = parseCommandLine(argv);
  if (!parsed.ok) {
    terminal.complain(parsed.error.message);
    terminal.complain('hookbench --help shows what there is');
    return exitCodeOf(parsed.error.code);
  }
  const line = parsed.value;
  if (hasFlag(line, 'help')) terminal.print(renderHelp(line.isVerbGiven ? line.verb : undefined));
  else if (hasFlag(line, 'version')) terminal.print(readVersion());
  else return start(line);
  return 0;
}

/** Reads the settings; all that is wrong with them is told at once. */
async function start(line: CommandLine): Promise<ExitCode> {
  const read = await readProcessSettings(line);
  for (const error of read.ok ? read.value.remarks : read.error) terminal.complain(renderError(error));
  return read.ok ? startVerb(line, read.value) : 2;
}

/** Each verb gets what it needs and no more: only here the command line meets the built program. */
async function startVerb(line: CommandLine, read: ReadSettings): Promise<ExitCode> {
  const { settings } = read;
  switch (line.verb) {
    case 'serve':
      return startServing(line, read);
    case 'stubs': {
      const { makeStubs } = await import('./command/stubs.ts');
      return makeStubs({ line, settings, terminal });
    }
    case 'validate': {
      const { validate } = await import('./command/validate.ts');
      return validate({ paths: line.operands, settings, isJson: hasFlag(line, 'json'), ...rewritesOf(line), terminal });
    }
    case 'run': {
      const { run } = await import('./command/run.ts');
      const [{ createRunFlow }, world] = await Promise.all([import('./run-flow.ts'), loadWorld()]);
      return run({ line, settings, terminal, runFlow: createRunFlow(world) });
    }
    case 'eval': {
      const { evaluate } = await import('./command/eval.ts');
      return evaluate({ line, profile: settings.kestra, terminal, services: await loadServices() });
    }
    case 'send': {
      const { send } = await import('./command/send.ts');
      return send({ line, settings, terminal, limits: sendLimits });
    }
    default:
      return assertNever(line.verb);
  }
}

/** `--write` never stands alone: the reader of arguments has seen to it. */
function rewritesOf(line: CommandLine): { readonly rewrites?: 'show' | 'write' } {
  if (!hasFlag(line, 'rewrite')) return {};
  return { rewrites: hasFlag(line, 'write') ? 'write' : 'show' };
}

/** The world carries the logger and the clock, which `validate` and `send` can do without. */
async function loadWorld(): Promise<World> {
  const { createSystemWorld } = await import('./system-world.ts');
  return createSystemWorld();
}

/** What templates may ask of this machine outside of any flow; secrets are those of the environment. */
async function loadServices(): Promise<Services> {
  const [{ createEnvironmentSource }, { createSecretStore }, world] = await Promise.all([
    import('./secret/environment-source.ts'),
    import('./secret/secret-store.ts'),
    loadWorld(),
  ]);
  const secrets = createSecretStore([createEnvironmentSource(world.environment).source]);
  const { clock, random, newId, timeZone } = world;
  return {
    nowNanos: () => clock.nowNanos(),
    random,
    newId,
    timeZone,
    secret(id) {
      const value = secrets.find(id);
      return value === undefined ? { found: false } : { found: true, value };
    },
  };
}

/** Signals are heard from before anything is made, so that an early Ctrl+C still ends in order. */
async function startServing(line: CommandLine, read: ReadSettings): Promise<ExitCode> {
  const { createStopSignal } = await import('./command/stop-signal.ts');
  const stopSignal = createStopSignal(process, { force: () => process.exit(1), nowMs: Date.now });
  const prepared = await prepareFlowsFolder(read);
  if (!prepared.ok) {
    terminal.complain(renderError(prepared.error));
    return exitCodeOf(prepared.error.code);
  }
  const [{ serve }, { createLiveSettings }, { openBrowser }, { createStartApp }, world] = await Promise.all([
    import('./command/serve.ts'),
    import('./command/live-settings.ts'),
    import('./command/open-browser.ts'),
    import('./app.ts'),
    loadWorld(),
  ]);
  const live = createLiveSettings(read.settings);
  return serve({
    settings: live.settings,
    isJson: hasFlag(line, 'json'),
    terminal,
    startApp: createStartApp(world, { desk: createProcessDesk(line, live) }),
    openBrowser: (url) => openBrowser(url, (message) => terminal.complain(message)),
    stopSignal,
    processId: process.pid,
  });
}
