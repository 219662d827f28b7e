// Forms as they go on the wire.
import { describe, expect, it } from 'vitest';
import type { JsonMap } from '../../../src/main/contract/value.ts';
import { toMultipart, toUrlEncoded } from '../../../src/main/plugin/http-form.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('toUrlEncoded()', () => {
  it.each<[JsonMap, string]>([
    [new Map([['a', '1 2']]), 'a=1+2'],
    [new Map([['b', 'é&€']]), 'b=%E9%26%3F'],
    [new Map([['c', [1, 2]]]), 'c=%5B1%2C+2%5D'],
    [new Map([['d', null]]), 'd='],
  ])('writes %j', (fields, expected) => {
    expect(textOf(toUrlEncoded(fields).bytes)).toBe(expected);
  });
});

describe('toMultipart()', () => {
  it('writes fields and named files', async () => {
    const file: JsonMap = new Map([
      ['name', 'a.txt'],
      ['content', 'inside'],
    ]);
    const fields: JsonMap = new Map();
    fields.set('x', 1).set('f', file);
    const written = await toMultipart(fields);
    const text = written.ok ? textOf(written.value.bytes) : '';
    expect(text.match(/name="\w+"(; filename="[^"]*")?|^(?:1|inside)$/gm)).toEqual([
      'name="x"',
      '1',
      'name="f"; filename="a.txt"',
      'inside',
    ]);
  });

  it('refuses a file of the storage', async () => {
    expect(await toMultipart(new Map([['f', 'kestra:///a/b']]))).toEqual({
      ok: false,
      error: {
        code: 'FILE_UNREADABLE',
        message: 'Cannot send file "kestra:///a/b": its content is not at hand',
      },
    });
  });
});
