// The bytes of a webhook's body as text: by the charset of the content type, UTF-8 without one, and base64
// for binary types where the profile tells them apart. What cannot be decoded becomes U+FFFD.
// Source: seen on Kestra 1.3.19 and 2.0.0 (the recorded exchanges `b-*`).
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Switches } from '../contract/switches.ts';

/** A body and what is said of it. */
interface BodyBytes {
  readonly body: Uint8Array;
  /** The header `Content-Type`, or undefined. */
  readonly contentType: string | undefined;
  readonly switches: Switches;
}

/** The text of a body. Answers HEADERS_INVALID with the charset's name where nobody knows it. */
export function readBodyText({ body, contentType, switches }: BodyBytes): Result<string> {
  if (switches.readsBodyKinds && !isTextual(contentType)) return ok(Buffer.from(body).toString('base64'));
  const charset = /;\s*charset="?([^";]+)"?/i.exec(contentType ?? '')?.[1]?.trim();
  if (charset === undefined) return ok(decode(body, 'utf-8'));
  if (/^(iso-8859-1|latin1|us-ascii)$/i.test(charset)) return ok(Buffer.from(body).toString('latin1'));
  try {
    return ok(decode(body, charset));
  } catch {
    return fail(createError('HEADERS_INVALID', charset));
  }
}

/** Throws for a charset that the platform does not know; a byte order mark stays, as in Kestra. */
function decode(body: Uint8Array, charset: string): string {
  if (/^utf-?16$/i.test(charset)) return decodeMarkedUtf16(body);
  return new TextDecoder(charset, { ignoreBOM: true }).decode(body);
}

/** Java's `UTF-16`: the mark at the beginning says which bytes come first, without one the big ones do. */
function decodeMarkedUtf16(body: Uint8Array): string {
  const isLittle = body[0] === 0xff && body[1] === 0xfe;
  return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(body);
}

/** Media types that Kestra takes for text though their main type is `application`. */
const textSubtypes = new Set([
  'json',
  'xml',
  'yaml',
  'x-yaml',
  'csv',
  'javascript',
  'graphql',
  'toml',
  'x-www-form-urlencoded',
]);

/** Whether a content type is text to Kestra; one that is no media type at all is. */
function isTextual(contentType: string | undefined): boolean {
  const media = /^\s*([^/\s;]+)\/([^\s;]+)/.exec(contentType ?? '');
  if (media === null) return true;
  const [, type = '', subtype = ''] = media;
  const name = subtype.toLowerCase();
  return type.toLowerCase() === 'text' || textSubtypes.has(name) || name.endsWith('+json') || name.endsWith('+xml');
}
