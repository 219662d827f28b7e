// Base64 as Java's basic decoder reads it: strict letters, padding may be missing.
// Source: java.util.Base64.Decoder, with its messages.
import { fail, ok, type Result } from '../contract/errors.ts';

/**
 * The bytes, or Java's message about what is wrong. Node's own reader skips what it does not know, so the letters are
 * judged before it is asked.
 */
export function decodeBase64(text: string): Result<Uint8Array, string> {
  const wrong = findFault(text);
  return wrong === undefined ? ok(Buffer.from(text, 'base64')) : fail(wrong);
}

/**
 * In the order in which Java meets the faults: a strange letter, the end of a group, what stands behind the padding.
 */
function findFault(text: string): string | undefined {
  const end = text.indexOf('=');
  const letters = end === -1 ? text : text.slice(0, end);
  const strange = /[^A-Za-z0-9+/]/.exec(letters);
  if (strange !== null) return `Illegal base64 character ${strange[0].charCodeAt(0).toString(16)}`;
  const rest = letters.length % 4;
  if (end === -1) return rest === 1 ? 'Last unit does not have enough valid bits' : undefined;
  const padding = text.slice(end);
  if (rest < 2 || (rest === 2 && !padding.startsWith('=='))) {
    return 'Input byte array has wrong 4-byte ending unit';
  }
  const after = end + (rest === 2 ? 2 : 1);
  return after < text.length ? `Input byte array has incorrect ending byte at ${after}` : undefined;
}
