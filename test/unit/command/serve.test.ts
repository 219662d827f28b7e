// `serve`: from start to end, with a program without parts.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { writeReady } from '../../../src/main/command/ready-file.ts';
import { serve, type ServeRequest } from '../../../src/main/command/serve.ts';
import { defaultSettings } from '../../../src/main/config.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createFakeApp, summaryOf } from './fake-app.ts';
import { createFakeTerminal } from './fake-terminal.ts';
import { makeFolder } from './temporary-folder.ts';

async function prepare(change: Partial<ServeRequest> = {}) {
  const data = await makeFolder();
  const app = createFakeApp([summaryOf('a'), summaryOf('b', { status: 'invalid' })]);
  const terminal = createFakeTerminal();
  const stop = new AbortController();
  const openBrowser = vi.fn<(url: string) => void>();
  const request: ServeRequest = {
    settings: { ...defaultSettings, flows: '/flows', data, open: true },
    isJson: true,
    terminal,
    startApp: async () => ok(app),
    openBrowser,
    stopSignal: stop.signal,
    processId: process.pid,
    ...change,
  };
  return { data, app, terminal, stop, openBrowser, request };
}

/** Settles when the first line was printed. */
async function firstLine(output: readonly string[]): Promise<void> {
  await vi.waitUntil(() => output.length > 0);
}

it('says that it is ready, tells events, ends in order, and leaves no ready.json', async () => {
  const { data, app, terminal, stop, openBrowser, request } = await prepare();
  const ended = serve(request);
  await firstLine(terminal.output);
  const ready = JSON.parse(readFileSync(join(data, 'ready.json'), 'utf8'));
  app.tell({ type: 'flow.removed', number: 7, file: 'a.yaml' });
  stop.abort();
  expect(await ended).toBe(0);
  expect(terminal.output).toEqual([
    '{"ready":true,"ingress":"http://127.0.0.1:8080","control":"http://127.0.0.1:8081","token":"secret","flows":2,"invalid":1,"kestra":"1.3","version":"1.2.3"}',
    '{"type":"flow.removed","number":7,"file":"a.yaml"}',
  ]);
  expect(ready).toEqual({
    pid: process.pid,
    ingress: 'http://127.0.0.1:8080',
    control: 'http://127.0.0.1:8081',
    token: 'secret',
    version: '1.2.3',
  });
  expect([app.isClosed(), existsSync(join(data, 'ready.json')), terminal.complaints]).toEqual([
    true,
    false,
    ['Cannot read database: it was put aside'],
  ]);
  expect(openBrowser.mock.calls).toEqual([['http://127.0.0.1:8081/?token=secret']]);
});

it('a signal that came while it started ends it at once', async () => {
  const { app, terminal, stop, request } = await prepare({ isJson: false });
  stop.abort();
  expect([await serve(request), app.isClosed(), terminal.output[0]]).toEqual([
    0,
    true,
    'Hookbench 1.2.3 behaves like Kestra 1.3',
  ]);
});

it.each([
  ['PORT_BUSY', 3],
  ['FLOWS_UNUSABLE', 4],
  ['DATA_UNUSABLE', 4],
] as const)('%s exits with %i, with nothing on standard output', async (code, exitCode) => {
  const { data, terminal, request } = await prepare({ startApp: async () => fail(createError(code, 'Cannot start')) });
  expect([await serve(request), terminal.output, terminal.complaints, existsSync(join(data, 'ready.json'))]).toEqual([
    exitCode,
    [],
    ['Cannot start'],
    false,
  ]);
});

it('a second server on the same data folder is refused', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const control = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const { data, app, terminal, request } = await prepare();
  await writeReady(data, { pid: process.pid, ingress: '', control, token: 't', version: '1' });
  expect([await serve(request), terminal.complaints, app.isClosed()]).toEqual([
    4,
    [expect.stringContaining(`process ${process.pid} already serves with the data folder ${data}`)],
    false,
  ]);
});

it('a ready.json that cannot be written ends it', async () => {
  const { app, terminal, request } = await prepare();
  const data = join(await makeFolder({ file: '' }), 'file');
  expect([await serve({ ...request, settings: { ...request.settings, data } }), app.isClosed()]).toEqual([4, true]);
  expect(terminal.complaints).toEqual([expect.stringContaining('Cannot write ready.json')]);
});
