// One HTTP exchange over a bare socket: exact bytes out, exact bytes in, taken apart without any HTTP
// library, so that nothing is mended on the way.
import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** An answer as it stood on the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Inflated where the headers say gzip. */
  readonly body: string;
  /** Heads of interim answers, such as 100, that came before. */
  readonly interim: readonly string[];
}

/** What is sent. */
export interface RawRequest {
  readonly url: string;
  /** The bytes, in writes of their own; the next goes out when the server has said something or `pauseMs` are over. */
  readonly writes: readonly (string | Uint8Array)[];
  readonly pauseMs?: number;
  /** Half-close after the last write. */
  readonly endsWriting?: boolean;
}

/** Sends one request and reads one answer; `isClosed` settles with whether the server ends the connection. */
export async function exchange(request: RawRequest): Promise<RawAnswer & { readonly closesConnection: boolean }> {
  const connection = await openConnection(request.url);
  const method =
    Buffer.from(request.writes[0] ?? '')
      .toString('latin1')
      .split(' ')[0] ?? '';
  await connection.send(request);
  const answer = await connection.read(method);
  const closesConnection = await connection.isClosedByServer();
  connection.close();
  return { ...answer, closesConnection };
}

/** A connection to a server. */
export interface RawConnection {
  send(request: Omit<RawRequest, 'url'>): Promise<void>;
  /** Reads the next answer; the method says whether it has a body. Rejects when the connection ends before. */
  read(method: string): Promise<RawAnswer>;
  /** The head of the first interim answer, once `read` has come across it. */
  firstInterim(): Promise<string>;
  /** Whether the server has ended the connection, or does so instead of answering one more request. */
  isClosedByServer(): Promise<boolean>;
  close(): void;
}

/** Opens a connection to the host and port of a URL. */
export async function openConnection(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port), allowHalfOpen: true });
  await once(socket, 'connect');
  const inbox = createInbox(socket);
  const interims = new EventEmitter();
  const firstInterim = once(interims, 'interim').then(([head]) => String(head));
  return {
    async send({ writes, pauseMs = 0, endsWriting = false }) {
      for (const [index, bytes] of writes.entries()) {
        if (index > 0) await inbox.something(pauseMs);
        socket.write(bytes);
      }
      if (endsWriting) socket.end();
    },
    async read(method) {
      const interim: string[] = [];
      for (;;) {
        const head = await inbox.head();
        const status = Number(head.split(' ')[1]);
        if (status >= 200) return { interim, ...(await readRest(head, { method, inbox })) };
        interim.push(head);
        interims.emit('interim', head);
      }
    },
    firstInterim: () => firstInterim,
    async isClosedByServer() {
      if (inbox.hasEnded()) return true;
      // A server that still listens answers one more request; one that closes says nothing more.
      socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
      return (await inbox.rest()) === '';
    },
    close() {
      socket.destroy();
    },
  };
}

interface Inbox {
  /** The next head, without its blank line. */
  head(): Promise<string>;
  bytes(count: number): Promise<Buffer>;
  /** All that still comes. */
  rest(): Promise<string>;
  /** Settles when something came or the time is over. */
  something(pauseMs: number): Promise<void>;
  hasEnded(): boolean;
}

function createInbox(socket: Socket): Inbox {
  let buffer = Buffer.alloc(0);
  let ended = false;
  const changes = new EventEmitter();
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    changes.emit('change');
  });
  const end = (): void => {
    ended = true;
    changes.emit('change');
  };
  socket.on('end', end).on('close', end).on('error', end);
  const until = async <T>(take: () => T | undefined): Promise<T> => {
    for (;;) {
      const taken = take();
      if (taken !== undefined) return taken;
      if (ended) throw new Error(`The connection ended; unread: ${buffer.toString('latin1', 0, 200)}`);
      await once(changes, 'change');
    }
  };
  const cut = (count: number): Buffer => {
    const taken = buffer.subarray(0, count);
    buffer = buffer.subarray(count);
    return taken;
  };
  return {
    head: () =>
      until(() => {
        const at = buffer.indexOf('\r\n\r\n');
        return at < 0
          ? undefined
          : cut(at + 4)
              .toString('latin1')
              .slice(0, -4);
      }),
    bytes: (count) => until(() => (buffer.length < count ? undefined : cut(count))),
    rest: () => until(() => (ended ? cut(buffer.length).toString('latin1') : undefined)),
    something: (pauseMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, pauseMs);
        changes.once('change', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    hasEnded: () => ended,
  };
}

async function readRest(
  head: string,
  { method, inbox }: { readonly method: string; readonly inbox: Inbox },
): Promise<Omit<RawAnswer, 'interim'>> {
  const [line = '', ...lines] = head.split('\r\n');
  const [, status = '', reason = ''] = /^HTTP\/1\.1 (\d+) (.*)$/.exec(line) ?? [];
  const headers = lines.map((text): readonly [string, string] => {
    const colon = text.indexOf(':');
    return [text.slice(0, colon), text.slice(colon + 1).trim()];
  });
  const valueOf = (name: string): string | undefined => headers.find(([header]) => header.toLowerCase() === name)?.[1];
  const bytes = method === 'HEAD' ? Buffer.alloc(0) : await inbox.bytes(Number(valueOf('content-length') ?? 0));
  const body = valueOf('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes;
  return { status: Number(status), reason, headers, body: body.toString('utf8') };
}
