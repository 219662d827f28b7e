// What a body is.
import { expect, it } from 'vitest';
import { formsOf, kindOf } from '../../../../src/renderer/body/body-kind.ts';
import { readContentType } from '../../../../src/renderer/body/content-type.ts';

it.each([
  ['application/json', '{"a":1}', 'json'],
  ['application/json', '{"a":', 'json'],
  ['application/json', '{"a":1}\n{"a":2}', 'lines'],
  ['application/cloudevents+json; charset=utf-8', '1', 'json'],
  ['application/x-ndjson', '{}', 'lines'],
  ['application/soap+xml', 'x', 'xml'],
  ['application/x-www-form-urlencoded', 'a=1', 'form'],
  ['multipart/form-data; boundary=x', '', 'multipart'],
  ['text/plain', '{"a":1}', 'json'],
  [undefined, ' [1]', 'json'],
  [undefined, '{"a":1}\n{"a":2}', 'lines'],
  [undefined, '{nothing}', 'text'],
  [undefined, '<a>1</a>', 'xml'],
  ['text/html', '<!DOCTYPE html><html>', 'text'],
  [undefined, '<svg></svg>', 'svg'],
  ['text/plain', 'GIF89a', 'image'],
  [undefined, 'words', 'text'],
  [undefined, '', 'text'],
] as const)('%s, %j: %s', (type, text, kind) => {
  expect(kindOf(readContentType(type), { bytes: Buffer.from(text), text })).toBe(kind);
});

it('bytes that are no text are told as they are, and every kind has its bytes', () => {
  expect([
    kindOf(readContentType('application/json'), { bytes: Buffer.of(0), text: undefined }),
    Object.values(formsOf).every((forms) => forms.includes('hex')),
  ]).toEqual(['binary', true]);
});
