// The core over HTTP as the window has it: answers as values, a lost stream resumed without a gap, and no one
// told anything twice. The server is a real one; connections are cut under it.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreEvent } from '../../../../src/main/contract/events.ts';
import type { Connection } from '../../../../src/renderer/core/connection.ts';
import { createHttpTransport } from '../../../../src/renderer/core/http-transport.ts';

interface Stream {
  readonly since: string | null;
  readonly response: ServerResponse;
}

let server: Server;
let base: string;
/** How the next call or stream is answered; 200 where nothing stands. */
let status = 200;
const streams: Stream[] = [];
const waiting: ((stream: Stream) => void)[] = [];
const endings: (() => void)[] = [];

beforeEach(async () => {
  status = 200;
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    if (request.method === 'POST') {
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"ok":true,"value":[]}');
      return;
    }
    response.writeHead(status, { 'content-type': 'text/event-stream' });
    if (status !== 200) {
      response.end();
      return;
    }
    response.write('retry: 1000\n\n');
    const stream = { since: url.searchParams.get('since'), response };
    streams.push(stream);
    waiting.shift()?.(stream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  for (const end of endings.splice(0)) end();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  streams.length = 0;
});

function nextStream(): Promise<Stream> {
  return new Promise((resolve) => waiting.push(resolve));
}

function start() {
  const transport = createHttpTransport({ base, fetch, retryDelaysMs: [1] });
  const heard: string[] = [];
  const states: Connection[] = [];
  const listeners: (() => void)[] = [];
  transport.connection.watch(() => states.push(transport.connection.get()));
  const onEvent = (event: CoreEvent): void => {
    heard.push(event.type === 'flow.removed' ? event.file : event.type);
    for (const listener of listeners.splice(0)) listener();
  };
  return {
    transport,
    heard,
    states,
    subscribe: (since?: number) => endings.push(transport.subscribe(onEvent, since)),
    next: () => new Promise<void>((resolve) => listeners.push(resolve)),
  };
}

const removed = (number: number): string =>
  `id: ${number}\ndata: ${JSON.stringify({ type: 'flow.removed', number, file: `f${number}` })}\n\n`;

describe('subscribe()', () => {
  it('resumes behind the last event that came when the stream is cut', async () => {
    const { heard, states, subscribe, next } = start();
    const first = nextStream();
    subscribe();
    const one = await first;
    const came = next().then(next).then(next);
    // Cut within an event: what is not whole was not heard.
    one.response.write(`${removed(7)}${removed(8)}id: 9\ndata: {"ty`);
    await came;
    const second = nextStream();
    one.response.destroy();
    const two = await second;
    const again = next();
    two.response.write(removed(9));
    await again;
    expect({ since: [one.since, two.since], heard, states }).toEqual({
      since: [null, '8'],
      heard: ['journal.reset', 'f7', 'f8', 'f9'],
      states: ['open', 'lost', 'open'],
    });
  });

  it('tells to reload where the stream was lost before any event gave a number', async () => {
    const { heard, subscribe } = start();
    const first = nextStream();
    subscribe();
    const one = await first;
    const second = nextStream();
    one.response.destroy();
    await second.then(() => undefined);
    await expect.poll(() => heard).toEqual(['journal.reset', 'journal.reset']);
  });

  it('begins where it is told to', async () => {
    const { heard, subscribe, next } = start();
    const first = nextStream();
    subscribe(41);
    const one = await first;
    const came = next();
    one.response.write(`:\n\n${removed(42)}`);
    await came;
    expect([one.since, heard]).toEqual(['41', ['f42']]);
  });

  it('says that the session is another one and gives up', async () => {
    status = 401;
    const { transport, subscribe } = start();
    subscribe();
    await expect.poll(() => transport.connection.get()).toBe('expired');
  });

  it('holds no connection while nobody sees the page, and misses nothing', async () => {
    let isAway = false;
    const watchers = new Set<() => void>();
    const look = (away: boolean): void => {
      isAway = away;
      for (const watcher of watchers) watcher();
    };
    const presence = {
      isAway: () => isAway,
      watch(onChange: () => void) {
        watchers.add(onChange);
        return () => watchers.delete(onChange);
      },
    };
    const transport = createHttpTransport({ base, fetch, retryDelaysMs: [1], presence });
    const heard: number[] = [];
    const first = nextStream();
    endings.push(transport.subscribe(({ number }) => heard.push(number)));
    const one = await first;
    one.response.write(removed(7));
    await expect.poll(() => heard).toEqual([0, 7]);
    const closed = new Promise((resolve) => one.response.once('close', resolve));
    look(true);
    await closed;
    const second = nextStream();
    look(false);
    expect([(await second).since, transport.connection.get(), streams.length]).toEqual(['7', 'open', 2]);
  });

  it('ends when it is ended, and says nothing of it', async () => {
    const { states, transport } = start();
    const first = nextStream();
    const end = transport.subscribe(() => undefined);
    const { response } = await first;
    const closed = new Promise((resolve) => response.once('close', resolve));
    end();
    await closed;
    expect(states).not.toContain('lost');
  });
});

describe('call()', () => {
  it("answers with the core's answer", async () => {
    expect(await start().transport.call('flows.list', {})).toEqual({ ok: true, value: [] });
  });

  it('answers SERVER_NOT_FOUND where nobody listens', async () => {
    const transport = createHttpTransport({ base: 'http://127.0.0.1:1', fetch });
    expect(await transport.call('flows.list', {})).toMatchObject({ ok: false, error: { code: 'SERVER_NOT_FOUND' } });
  });

  it('says that the session is another one', async () => {
    const { transport } = start();
    status = 401;
    await transport.call('flows.list', {});
    expect(transport.connection.get()).toBe('expired');
  });
});
