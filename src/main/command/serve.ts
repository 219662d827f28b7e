// `hookbench serve`: starts the program, says where it listens, tells what happens, and ends in order when it
// is asked to. How the program is built is handed in.
import { once } from 'node:events';
import type { App, StartApp } from '../api/app.ts';
import { createError, type ErrorValue } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { streamEvents } from './event-stream.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { findRunning, removeReady, writeReady } from './ready-file.ts';
import { greet, tellFlows } from './serve-text.ts';
import { renderError, type Terminal } from './terminal.ts';

/** What serving needs. */
export interface ServeRequest {
  readonly settings: Settings;
  readonly isJson: boolean;
  readonly terminal: Terminal;
  readonly startApp: StartApp;
  /** Opens an address in the browser. */
  readonly openBrowser: (url: string) => void;
  /** Rises when the program is to end. */
  readonly stopSignal: AbortSignal;
  readonly processId: number;
}

/**
 * Serves until `stopSignal` rises. 3 where a port is busy, 4 where a folder cannot be used. Asked to end, it closes
 * first and removes `ready.json` last: until then somebody may still be answered there.
 */
export async function serve(request: ServeRequest): Promise<ExitCode> {
  const { settings, terminal, startApp, stopSignal, processId } = request;
  const running = await findRunning(settings.data);
  if (running !== undefined) return refuse(terminal, alreadyServed(settings.data, running.pid));
  const app = await startApp(settings);
  if (!app.ok) return refuse(terminal, app.error);
  const written = await announce(app.value, request);
  if (written === undefined) {
    const stopTelling = tell(app.value, request);
    // The signal may have come while the program started.
    if (!stopSignal.aborted) await once(stopSignal, 'abort');
    stopTelling();
  }
  await app.value.close();
  await removeReady(settings.data, processId);
  return written === undefined ? 0 : refuse(terminal, written);
}

function refuse(terminal: Terminal, error: ErrorValue): ExitCode {
  terminal.complain(renderError(error));
  return exitCodeOf(error.code);
}

/** The data folder is locked too; here the process can be named. */
function alreadyServed(dataFolder: string, pid: number): ErrorValue {
  const message = `Cannot start server: process ${pid} already serves with the data folder ${dataFolder}; end it, or choose another folder with --data`;
  return createError('DATA_UNUSABLE', message);
}

/** Writes `ready.json`, then says that it serves: who waits for the line finds the file. */
async function announce(app: App, { settings, isJson, terminal, openBrowser, processId }: ServeRequest) {
  const { version, flows, invalid, waiting, kestra, problems } = app.info();
  const ingress = app.ingress[0] ?? '';
  const control = app.control ?? '';
  const { token } = app;
  const written = await writeReady(settings.data, { pid: processId, ingress, control, token, version });
  if (!written.ok) return written.error;
  for (const problem of problems) terminal.complain(renderError(problem));
  const ready = { ready: true, ingress, control, token, flows, invalid, waiting, kestra, version };
  if (isJson) terminal.print(JSON.stringify(ready));
  else for (const line of await greet(app, settings)) terminal.print(line);
  if (settings.open) openBrowser(`${control}/?token=${encodeURIComponent(token)}`);
  return undefined;
}

/** Programs hear every event, people how their files fare. */
function tell(app: App, { isJson, terminal }: ServeRequest): () => void {
  return isJson ? streamEvents(app.core, terminal) : tellFlows(app.core, terminal);
}
