// Inflates gzip and deflate bodies as Kestra's HTTP server does before a flow sees them, headers included.
// Bounded, so that a small body cannot become a huge one. Other encodings pass as they are.
// Source: seen on Kestra 2.0.0 (the recorded exchanges `b-gzip*`, `b-deflate`, `b-badgzip`).
import { promisify } from 'node:util';
import { gunzip, inflate, inflateRaw } from 'node:zlib';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { RawHeader } from '../contract/delivery.ts';
import { headerValues } from './header-values.ts';

/** A request's body with its headers. */
export interface InflatedBody {
  readonly headers: readonly RawHeader[];
  readonly body: Uint8Array;
}

type Inflate = (body: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Buffer>;
const inflaters: ReadonlyMap<string, readonly Inflate[]> = new Map([
  ['gzip', [promisify(gunzip)]],
  ['x-gzip', [promisify(gunzip)]],
  // Both the zlib format and the bare one go by this name.
  ['deflate', [promisify(inflate), promisify(inflateRaw)]],
  ['x-deflate', [promisify(inflate), promisify(inflateRaw)]],
]);

/**
 * Inflates a body whose headers say that it is deflated.
 * @returns undefined where there is nothing to inflate; an empty body where the bytes are not what the
 *   headers say; BODY_TOO_LARGE where it would exceed `bodyBytesMax`
 */
export async function inflateBody(
  { headers, body }: InflatedBody,
  bodyBytesMax: number,
): Promise<Result<InflatedBody | undefined>> {
  const encoding = headerValues(headers, 'content-encoding').join().trim().toLowerCase();
  const candidates = inflaters.get(encoding);
  if (candidates === undefined) return ok(undefined);
  const seen = seenHeaders(headers);
  for (const candidate of body.length === 0 ? [] : candidates) {
    const inflated = await tryInflate(() => candidate(body, { maxOutputLength: bodyBytesMax }));
    if (inflated === 'too large') {
      const message = `Cannot inflate body: it becomes more than ${bodyBytesMax} bytes`;
      return fail(createError('BODY_TOO_LARGE', message, {}, { bodyBytesMax }));
    }
    if (inflated !== 'malformed') return ok({ headers: seen, body: inflated });
  }
  return ok({ headers: seen, body: new Uint8Array() });
}

async function tryInflate(run: () => Promise<Buffer>): Promise<Buffer | 'too large' | 'malformed'> {
  try {
    return await run();
  } catch (thrown) {
    return thrown instanceof RangeError ? 'too large' : 'malformed';
  }
}

/** The headers that the flow sees: no encoding any more, and chunks in place of a length. */
function seenHeaders(headers: readonly RawHeader[]): readonly RawHeader[] {
  const names = headers.map(([name]) => name.toLowerCase());
  const kept = headers.filter((_, index) => names[index] !== 'content-encoding' && names[index] !== 'content-length');
  return names.includes('content-length') ? [...kept, ['transfer-encoding', 'chunked']] : kept;
}
