// `base64encode` and `base64decode` of UTF-8 texts. Source: Pebble's Base64EncoderFilter and -DecoderFilter.
import type { Filter } from '../extension.ts';
import { decodeBase64 } from '../decode-base64.ts';
import { raisePebble } from '../raise.ts';

export const base64encode: Filter = {
  name: 'base64encode',
  argumentNames: null,
  apply(input) {
    if (input === null) return null;
    if (typeof input !== 'string') return raisePebble('Need a string to encode\n');
    return Buffer.from(input, 'utf8').toString('base64');
  },
};

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
