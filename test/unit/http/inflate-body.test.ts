// Bodies that come deflated, and what their headers become.
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflateBody } from '../../../src/main/http/inflate-body.ts';

const text = Buffer.from('{"a":1}');

async function inflated(encoding: string, body: Uint8Array) {
  const result = await inflateBody({ headers: [['Content-Encoding', encoding]], body }, 1000);
  if (!result.ok) return result.error.code;
  return result.value === undefined ? 'as it is' : Buffer.from(result.value.body).toString();
}

describe('inflateBody()', () => {
  it.each([
    ['gzip', gzipSync(text), '{"a":1}'],
    ['X-GZIP', gzipSync(text), '{"a":1}'],
    ['deflate', deflateSync(text), '{"a":1}'],
    ['deflate', deflateRawSync(text), '{"a":1}'],
    ['gzip', text, ''],
    ['gzip', gzipSync(text).subarray(0, 20), ''],
    ['gzip', new Uint8Array(), ''],
    ['gzip', gzipSync(Buffer.alloc(1001)), 'BODY_TOO_LARGE'],
    ['br', text, 'as it is'],
    ['gzip, gzip', gzipSync(text), 'as it is'],
  ])('gives for %s what the flow sees', async (encoding, body, expected) => {
    expect(await inflated(encoding, body)).toBe(expected);
  });

  it('puts chunks in place of a length, and takes the encoding away', async () => {
    const headers = [
      ['content-length', '27'],
      ['A', 'b'],
      ['Content-Encoding', 'gzip'],
    ] as const;
    const result = await inflateBody({ headers, body: gzipSync(text) }, 1000);
    expect(result.ok ? result.value?.headers : result.error).toEqual([
      ['A', 'b'],
      ['transfer-encoding', 'chunked'],
    ]);
  });

  it('invents no chunks where there was no length', async () => {
    const headers = [
      ['Transfer-Encoding', 'chunked'],
      ['Content-Encoding', 'gzip'],
    ] as const;
    const result = await inflateBody({ headers, body: gzipSync(text) }, 1000);
    expect(result.ok ? result.value?.headers : result.error).toEqual([['Transfer-Encoding', 'chunked']]);
  });
});
