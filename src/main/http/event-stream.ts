// The core's events as server-sent events: the journal's number is each event's id, so that a reader that
// was away resumes behind the last one it saw. A reader that does not keep up is let go, not waited for.
import type { ServerResponse } from 'node:http';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { CoreEvent } from '../contract/events.ts';
import type { Core } from '../contract/methods.ts';
import type { ApiLimits } from './api-limits.ts';

/** What a stream needs. */
export interface EventStreamOptions {
  readonly core: Pick<Core, 'subscribe'>;
  /** The number behind which to begin; absent: now. */
  readonly since: number | undefined;
  readonly limits: ApiLimits;
}

/**
 * Writes events to a response whose head has been written, until either end lets go.
 * @returns a function that ends it
 */
export function streamEvents(response: ServerResponse, { core, since, limits }: EventStreamOptions): () => void {
  let isReplaying = true;
  let isOver = false;
  // A browser that lost the stream tries again this soon.
  response.write('retry: 1000\n\n');
  const unsubscribe = core.subscribe((event) => {
    if (isOver) return;
    response.write(formatEvent(event));
    // What was missed is told in one go and bounded by the journal; only then a reader can lag.
    if (!isReplaying && response.writableLength > limits.unreadBytesMax) end();
  }, since);
  isReplaying = false;
  const heartbeat = setInterval(() => response.write(':\n\n'), limits.heartbeatMs);
  const stop = (): void => {
    isOver = true;
    clearInterval(heartbeat);
    unsubscribe();
  };
  const end = (): void => {
    if (isOver) return;
    stop();
    response.end();
    const timer = setTimeout(() => response.destroy(), limits.drainTimeoutMs);
    response.once('close', () => clearTimeout(timer));
  };
  response.once('close', stop);
  return end;
}

/** The number that a reader saw last, from `Last-Event-ID` or else from `?since=`. Answers PARAMETERS_INVALID. */
export function readSince(lastEventId: string | undefined, query: string | undefined): Result<number | undefined> {
  const text = lastEventId ?? query;
  if (text === undefined || text === '') return ok(undefined);
  if (/^\d{1,15}$/.test(text)) return ok(Number(text));
  return fail(createError('PARAMETERS_INVALID', `Cannot resume events: "${text}" is not the number of an event`));
}

function formatEvent(event: CoreEvent): string {
  return `id: ${event.number}\ndata: ${JSON.stringify(event)}\n\n`;
}
