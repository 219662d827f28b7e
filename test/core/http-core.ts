// The core over HTTP, for tests: what the window does in a browser, with fetch and server-sent events. A
// stream that is lost is opened again behind the last event that came.
import type { CoreEvent } from '../../src/main/contract/events.ts';
import type { Answer, Core, MethodName, MethodParameters } from '../../src/main/contract/methods.ts';

/** Where the control listener is. */
export interface HttpCoreOptions {
  readonly url: string;
  readonly token: string;
}

/** A core at the other end of HTTP. */
export interface HttpCore extends Core {
  /** Settles once every stream that was asked for is open. */
  opened(): Promise<void>;
  /** Ends every stream: one that nobody ends would be opened again for ever, behind the end of its test. */
  close(): void;
}

/** Makes the client. */
export function createHttpCore({ url, token }: HttpCoreOptions): HttpCore {
  const headers = { authorization: `Bearer ${token}` };
  const openings: Promise<void>[] = [];
  const closing = new AbortController();
  return {
    async call<M extends MethodName>(method: M, parameters: MethodParameters<M>): Promise<Answer<M>> {
      const body = JSON.stringify(parameters);
      const response = await fetch(`${url}/core/${method}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
      });
      // The server is of the same version, so its answer is of the method's type.
      return (await response.json()) as Answer<M>;
    },
    subscribe(listener, since) {
      const ending = new AbortController();
      let markOpen = (): void => ending.signal.throwIfAborted();
      openings.push(
        new Promise((resolve) => {
          markOpen = resolve;
        }),
      );
      const events = `${url}/core/events${since === undefined ? '' : `?since=${since}`}`;
      void follow(events, {
        headers,
        signal: AbortSignal.any([ending.signal, closing.signal]),
        listener,
        onOpen: () => markOpen(),
      });
      return () => ending.abort();
    },
    async opened() {
      await Promise.all(openings);
    },
    close: () => closing.abort(),
  };
}

interface FollowOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly listener: (event: CoreEvent) => void;
  readonly onOpen: () => void;
}

async function follow(url: string, { headers, signal, listener, onOpen }: FollowOptions): Promise<void> {
  let last: number | undefined;
  while (!signal.aborted) {
    const resume = last === undefined ? {} : { 'last-event-id': String(last) };
    try {
      const response = await fetch(url, { headers: { ...headers, ...resume }, signal });
      if (!response.ok || response.body === null) return;
      onOpen();
      for await (const event of readEvents(response.body)) {
        last = event.number;
        listener(event);
      }
    } catch {
      // The stream was ended by us, or lost: then it is opened again.
      if (signal.aborted) return;
    }
  }
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<CoreEvent> {
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      // The server is of the same version, so its events are of this type.
      if (data !== undefined) yield JSON.parse(data) as CoreEvent;
    }
  }
}
