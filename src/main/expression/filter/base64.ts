// `base64encode` and `base64decode` of UTF-8 texts. Source: Pebble's Base64EncoderFilter and -DecoderFilter.
import type { Filter } from '../extension.ts';
import { decodeBase64 } from '../decode-base64.ts';
import { raisePebble } from '../raise.ts';

/**
 * Base64 with padding and without line breaks; null stays null. Pebble's message ends in a line break, as ours does.
 */
export const base64encode: Filter = {
  name: 'base64encode',
  argumentNames: null,
  apply(input) {
    if (input === null) return null;
    if (typeof input !== 'string') return raisePebble('Need a string to encode\n');
    return Buffer.from(input, 'utf8').toString('base64');
  },
};

/**
 * Takes texts with or without padding. Bytes that are no UTF-8 come out as U+FFFD instead of failing, because Java's
 * `new String(bytes, UTF_8)` replaces them too.
 */
export const base64decode: Filter = {
  name: 'base64decode',
  argumentNames: null,
  apply(input) {
    if (input === null) return null;
    if (typeof input !== 'string') return raisePebble('Need a string to decode\n');
    const decoded = decodeBase64(input);
    if (decoded.ok) return Buffer.from(decoded.value).toString('utf8');
    return raisePebble('Please provide a correctly Base64 encoded string containing an UTF-8 string\n');
  },
};
