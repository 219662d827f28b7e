// The body of an answer on its way into the storage, chunk by chunk: never held as a whole, and decompressed as it
// comes. How much of it is kept is bounded by the storage; which bodies go this way says who keeps them.
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { BodyKeeper, HttpAnswer, HttpFailure, HttpHead } from '../../plugin/ports.ts';

const decompressors = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/**
 * Hands the body to the keeper. Answers `notKept` with what the keeper said. Rejects as the body does where that breaks
 * off: the client tells what that means.
 */
export async function keepBody(
  body: Readable,
  { status, headers }: HttpHead,
  keeper: BodyKeeper,
): Promise<Result<Pick<HttpAnswer, 'status' | 'headers' | 'body' | 'kept'>, HttpFailure>> {
  const coding = headers.get('content-encoding')?.[0]?.toLowerCase() ?? '';
  const found = Object.entries(decompressors).find(([name]) => name === coding)?.[1];
  const head = found === undefined ? { status, headers } : { status, headers: plainHeaders(headers) };
  let broken: Error | undefined;
  body.once('error', (error) => {
    broken = error;
  });
  const kept = await keeper.keep(found === undefined ? body : through(body, found()), head);
  if (broken !== undefined) return Promise.reject(broken);
  if (!kept.ok) return fail({ kind: 'notKept', message: kept.error.message, error: kept.error });
  return ok({ ...head, body: new Uint8Array(), kept: kept.value });
}

/** A fault of either is seen by who reads. */
function through(body: Readable, decompressor: ReturnType<typeof createGunzip>): Readable {
  pipeline(body, decompressor, () => undefined);
  return decompressor;
}

/** The headers as if the answer had come plain. */
export function plainHeaders(headers: HttpHead['headers']): HttpHead['headers'] {
  const compressed = new Set(['content-encoding', 'content-length', 'content-md5']);
  return new Map([...headers].filter(([name]) => !compressed.has(name)));
}
