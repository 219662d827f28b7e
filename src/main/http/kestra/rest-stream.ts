// A stream of events as Kestra's API sends them: `id` and one line of `data` each, open until either end lets go.
// Readers that lag further behind than the core's own streams may are not waited for.
import type { FastifyReply } from 'fastify';
import type { RestStream } from './rest-route.ts';

/** What a stream is opened with. */
export interface RestStreamOptions {
  readonly reply: FastifyReply;
  /** The open streams of the listener; this one is added while it lasts. */
  readonly streams: Set<() => void>;
  readonly streamsMax: number;
}

/** How many bytes may wait for one reader. */
const unreadBytesMax = 4 * 1024 * 1024;

/** Opens it; undefined where too many are open already, and nothing has been sent then. */
export function openRestStream(
  begin: (stream: RestStream) => () => void,
  { reply, streams, streamsMax }: RestStreamOptions,
): FastifyReply | undefined {
  if (streams.size >= streamsMax) return undefined;
  reply.hijack();
  const { raw } = reply;
  const kept = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)] as const);
  raw.writeHead(200, { ...Object.fromEntries(kept), 'content-type': 'text/event-stream' });
  let isOver = false;
  let letGo: (() => void) | undefined;
  // Called by either end and by the listener; only the first call does anything.
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    streams.delete(end);
    letGo?.();
    raw.end();
  };
  streams.add(end);
  raw.once('close', end);
  // What is followed may end it at once, before there is anything to let go of.
  letGo = begin({
    send(id, data) {
      if (isOver) return;
      raw.write(`id: ${id}\ndata: ${data}\n\n`);
      // A reader that lags is cut off: it can ask again, and memory is not its to fill.
      if (raw.writableLength > unreadBytesMax) end();
    },
    end,
  });
  // It may have ended while it began.
  if (isOver) letGo?.();
  return reply;
}
