// Bytes as text.
import { expect, it } from 'vitest';
import { decodeText } from '../../../../src/renderer/body/decode-text.ts';

it.each([
  ['hé', 'utf8', undefined, { text: 'hé', charset: 'utf-8' }],
  ['h\ufffd', 'utf8', undefined, { text: 'h\ufffd', charset: 'utf-8' }],
  ['hé', 'latin1', undefined, undefined],
  ['hé', 'latin1', 'ISO-8859-1', { text: 'hé', charset: 'windows-1252' }],
  ['hé', 'latin1', 'utf-8', { text: 'h\ufffd', charset: 'utf-8', fault: 'Not all bytes are utf-8' }],
  ['\ufeffhi', 'utf16le', undefined, { text: '\ufeffhi', charset: 'utf-16le' }],
  [
    'a',
    'utf8',
    'klingon',
    { text: 'a', charset: 'utf-8', fault: 'The charset "klingon" is not known; shown as utf-8' },
  ],
  ['\xff', 'latin1', 'klingon', undefined],
  ['a\0b', 'utf8', undefined, undefined],
] as const)('%j in %s, named %s', (text, encoding, named, decoded) => {
  expect(decodeText(Buffer.from(text, encoding), named)).toEqual(decoded);
});
