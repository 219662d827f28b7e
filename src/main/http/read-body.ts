// Reads a request's body within bounds of size and time. What goes beyond is not kept. Nothing is decoded.
import type { IncomingMessage } from 'node:http';
import { createError, type ErrorValue } from '../contract/errors.ts';

/** What bounds the reading. */
export interface BodyLimits {
  readonly bodyBytesMax: number;
  readonly bodyTimeoutMs: number;
}

/** What came; with an error, what of it is worth keeping. */
export interface ReadBody {
  readonly body: Uint8Array;
  /** BODY_TOO_LARGE, REQUEST_TIMEOUT, or REQUEST_MALFORMED where the caller went away or broke the framing. */
  readonly error?: ErrorValue;
}

/** Whether the head announces more than may come, so that nothing need be read. */
export function announcesTooMuch(request: IncomingMessage, { bodyBytesMax }: BodyLimits): boolean {
  return Number(request.headers['content-length'] ?? 0) > bodyBytesMax;
}

/** Reads until the end, the first fault or the first bound. Never rejects. */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<ReadBody> {
  if (announcesTooMuch(request, limits)) return Promise.resolve({ body: new Uint8Array(), error: tooLarge(limits) });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const settle = (read: ReadBody): void => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      resolve(read);
    };
    const timer = setTimeout(() => {
      settle({ body: Buffer.concat(chunks), error: tooSlow(limits, bytes) });
    }, limits.bodyTimeoutMs);
    const onData = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes <= limits.bodyBytesMax) chunks.push(chunk);
      else settle({ body: new Uint8Array(), error: tooLarge(limits) });
    };
    const onEnd = (): void => settle({ body: joinChunks(chunks) });
    const onClose = (): void => settle({ body: Buffer.concat(chunks), error: brokenOff(bytes) });
    request.on('data', onData).on('end', onEnd).on('close', onClose);
    // A broken connection also raises `error`; `close` follows it and says all there is to say.
    request.on('error', () => undefined);
  });
}

/** Most webhooks come as one chunk, which is the body as it is. */
function joinChunks(chunks: readonly Buffer[]): Buffer {
  const [first, ...rest] = chunks;
  return first === undefined || rest.length > 0 ? Buffer.concat(chunks) : first;
}

function tooLarge({ bodyBytesMax }: BodyLimits): ErrorValue {
  return createError(
    'BODY_TOO_LARGE',
    `Cannot take body: it has more than ${bodyBytesMax} bytes`,
    {},
    { bodyBytesMax },
  );
}

function tooSlow({ bodyTimeoutMs }: BodyLimits, bytes: number): ErrorValue {
  const message = `Cannot read body: only ${bytes} bytes came within ${bodyTimeoutMs} ms`;
  return createError('REQUEST_TIMEOUT', message, {}, { bodyTimeoutMs });
}

function brokenOff(bytes: number): ErrorValue {
  return createError('REQUEST_MALFORMED', `Cannot read body: the caller broke off after ${bytes} bytes`);
}
