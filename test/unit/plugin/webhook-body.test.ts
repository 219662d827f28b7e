// Bodies as text: by charset, or base64 for binary types.
import { expect, it } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { readBodyText } from '../../../src/main/plugin/webhook-body.ts';

const newest = switchesOf(profiles.at(-1) ?? '2.0');

const textual = [undefined, '', 'nonsense', ';;;', 'text/html', 'APPLICATION/JSON', 'application/vnd.api+json', 'image/svg+xml', 'application/x-yaml', 'text/csv', 'application/x-www-form-urlencoded']; // prettier-ignore
const binary = ['application/octet-stream', 'application/x-ndjson', 'application/pdf', 'image/png', 'application/sql'];

it.each(textual)('reads %j as text', (contentType) => {
  expect(readBodyText({ body: Buffer.from('é'), contentType, switches: newest })).toEqual({ ok: true, value: 'é' });
});

it.each(binary)('reads %s as base64', (contentType) => {
  expect(readBodyText({ body: Buffer.from('é'), contentType, switches: newest })).toEqual({ ok: true, value: 'w6k=' });
});

const charsets: readonly (readonly [charset: string, bytes: Buffer])[] = [
  ['iso-8859-1', Buffer.from([0xe9])],
  ['"latin1"', Buffer.from([0xe9])],
  ['utf-16le', Buffer.from('é', 'utf16le')],
  ['UTF-8', Buffer.from('é')],
];

it.each(charsets)('heeds the charset %s', (charset, body) => {
  const contentType = `text/plain; charset=${charset}`;
  expect(readBodyText({ body, contentType, switches: newest })).toEqual({ ok: true, value: 'é' });
});

it.each([
  [[0xef, 0xbb, 0xbf, 0x41], '\ufeffA'],
  [[0xe2, 0x28, 0xa1], '\ufffd(\ufffd'],
  [[0xf0, 0x9f, 0x98], '\ufffd'],
  [[0xed, 0xa0, 0x80], '\ufffd\ufffd\ufffd'],
])('reads %o with its mark, and with one sign for what is no text', (bytes, value) => {
  const body = Uint8Array.from([0x41, ...bytes]).subarray(1);
  expect(readBodyText({ body, contentType: undefined, switches: newest })).toEqual({ ok: true, value });
});
