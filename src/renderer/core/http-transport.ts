// The core over HTTP: `POST /core/<method>` and server-sent events. A stream that is lost is opened again
// behind the last event that came; where none came yet, the listener is told to reload, so nothing is missed.
import { createError, fail } from '../../main/contract/errors.ts';
import type { CoreEvent } from '../../main/contract/events.ts';
import type { Answer, MethodName, MethodParameters } from '../../main/contract/methods.ts';
import { createConnection, type SettableConnection } from './connection.ts';
import { readEvents } from './read-events.ts';
import type { Transport } from './transport.ts';

/** What the transport sees of its surroundings; tests give their own. */
export interface HttpTransportOptions {
  /** Beginning of the addresses, without a slash at the end; empty for the page's own server. */
  readonly base: string;
  readonly fetch: typeof fetch;
  /** Whether anybody can see the page; absent: always. */
  readonly presence?: Presence;
  /** Waits before the stream is opened again, in milliseconds: one after each failure in a row, then the last. */
  readonly retryDelaysMs?: readonly [number, ...number[]];
}

/** A browser has few connections for one server, so a page that nobody sees holds none. */
export interface Presence {
  isAway(): boolean;
  /** Calls back at every change. Returns a function that ends it. */
  watch(onChange: () => void): () => void;
}

const defaultRetryDelaysMs = [250, 500, 1000, 2000, 4000] as const;

/** Makes the transport. Calls answer SERVER_NOT_FOUND where the core cannot be reached, UNAUTHORIZED in a new session. */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  const connection = createConnection('connecting');
  return {
    connection,
    isDesktop: false,
    async call<M extends MethodName>(method: M, parameters: MethodParameters<M>): Promise<Answer<M>> {
      const response = await post(options, { method, parameters });
      if (response === undefined) {
        return fail(createError('SERVER_NOT_FOUND', 'Cannot reach Hookbench: its server does not answer'));
      }
      if (response.status === 401) connection.set('expired');
      // The server is of the same version, so its answer is of the method's type.
      return response.json().catch(() => fail(unreadable(response.status))) as Promise<Answer<M>>;
    },
    subscribe(listener, since) {
      const ending = new AbortController();
      void follow({ options, connection, listener, signal: ending.signal }, since);
      return () => ending.abort();
    },
  };
}

/** The response, or undefined where there was none. */
async function post(
  { base, fetch }: HttpTransportOptions,
  { method, parameters }: { readonly method: string; readonly parameters: unknown },
): Promise<Response | undefined> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${base}/core/${method}`, { method: 'POST', headers, body: JSON.stringify(parameters) }).catch(
    () => undefined,
  );
}

function unreadable(status: number): ReturnType<typeof createError> {
  return createError('REQUEST_MALFORMED', `Cannot read answer: status ${status} without JSON`);
}

interface Following {
  readonly options: HttpTransportOptions;
  readonly connection: SettableConnection;
  readonly listener: (event: CoreEvent) => void;
  readonly signal: AbortSignal;
}

/** Reads stream after stream until it is ended. */
async function follow(following: Following, since: number | undefined): Promise<void> {
  const { options, connection, signal, listener } = following;
  let last = since;
  let failures = 0;
  while (!signal.aborted) {
    await untilHere(options.presence, signal);
    const leaving = leavingOf(options.presence);
    const response = await openStream(options, { last, signal: AbortSignal.any([signal, leaving.signal]) });
    if (signal.aborted) return;
    if (response?.status === 401) {
      connection.set('expired');
      return;
    }
    if (response?.ok === true && response.body !== null) {
      connection.set('open');
      failures = 0;
      // Whatever was read before the stream stood may be old by now, and no number says since when.
      if (last === undefined) listener({ type: 'journal.reset', number: 0 });
      for await (const event of readEvents(response.body)) {
        if (event.number > 0) last = event.number;
        listener(event);
      }
    }
    leaving.end();
    if (signal.aborted) return;
    if (leaving.signal.aborted) continue;
    connection.set('lost');
    await pause(delayOf(failures, options.retryDelaysMs ?? defaultRetryDelaysMs), signal);
    failures += 1;
  }
}

async function openStream(
  { base, fetch }: HttpTransportOptions,
  { last, signal }: { readonly last: number | undefined; readonly signal: AbortSignal },
): Promise<Response | undefined> {
  const query = last === undefined ? '' : `?since=${last}`;
  return fetch(`${base}/core/events${query}`, { signal }).catch(() => undefined);
}

/** Settles once the page can be seen, or nobody waits any more. */
function untilHere(presence: Presence | undefined, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (presence?.isAway() !== true) {
      resolve();
      return;
    }
    const go = (): void => {
      unwatch();
      resolve();
    };
    const unwatch = presence.watch(go);
    signal.addEventListener('abort', go, { once: true });
  });
}

/** A signal that is given when the page goes out of sight; `end` stops waiting for that. */
function leavingOf(presence: Presence | undefined): { readonly signal: AbortSignal; readonly end: () => void } {
  const leaving = new AbortController();
  const unwatch = presence?.watch(() => {
    if (presence.isAway()) leaving.abort();
  });
  return { signal: leaving.signal, end: () => unwatch?.() };
}

function delayOf(failures: number, delaysMs: readonly [number, ...number[]]): number {
  return delaysMs[Math.min(failures, delaysMs.length - 1)] ?? delaysMs[0];
}

function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
