// `md5`, `sha1`, `sha256` and `sha512`: the hash of a text's UTF-8 bytes in lower-case hex.
// Source: Kestra's ShaBaseFilter and Pebble's Sha256Filter.
import { createHash } from 'node:crypto';
import type { Filter } from '../extension.ts';
import { raisePebble } from '../raise.ts';

/** 32 hex digits, for comparing with what old systems send. */
export const md5 = createHashFilter('md5');
/** 40 hex digits. */
export const sha1 = createHashFilter('sha1');
/** 64 hex digits, without a key: Kestra has no filter that could check a webhook's HMAC signature. */
export const sha256 = createHashFilter('sha256');
/** 128 hex digits. */
export const sha512 = createHashFilter('sha512');

/** Null stays null; numbers must be made texts first (`| string`). */
function createHashFilter(name: 'md5' | 'sha1' | 'sha256' | 'sha512'): Filter {
  return {
    name,
    argumentNames: null,
    apply(input) {
      if (input === null) return null;
      if (typeof input !== 'string') return raisePebble('Need a string to hash\n');
      return createHash(name).update(input, 'utf8').digest('hex');
    },
  };
}
