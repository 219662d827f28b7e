// Bodies on their way into the storage.
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { keepBody, plainHeaders } from '../../../../src/main/execution/file/keep-body.ts';
import type { BodyKeeper } from '../../../../src/main/plugin/ports.ts';

/** Gathers what it is given. */
const gathering: BodyKeeper = {
  accepts: () => true,
  async keep(body, { headers }) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    return ok({ address: `${[...headers.keys()].join()}:${text}`, bytes: text.length });
  },
};

it('hands on chunk by chunk what comes', async () => {
  const head = { status: 200, headers: new Map([['content-length', ['4']]]) };
  expect(await keepBody(Readable.from([Buffer.from('ab'), Buffer.from('cd')]), head, gathering)).toEqual(
    ok({ ...head, body: new Uint8Array(), kept: { address: 'content-length:abcd', bytes: 4 } }),
  );
});

it('decompresses, and hides that it came compressed', async () => {
  const headers = new Map([
    ['content-encoding', ['GZIP']],
    ['content-type', ['text/plain']],
  ]);
  const kept = await keepBody(Readable.from([gzipSync('plain')]), { status: 200, headers }, gathering);
  expect(kept).toMatchObject({ value: { kept: { address: 'content-type:plain' } } });
});

it('tells what the keeper refused', async () => {
  const error = createError('STORAGE_FAILED', 'too long');
  const refusing: BodyKeeper = { ...gathering, keep: () => Promise.resolve(fail(error)) };
  expect(await keepBody(Readable.from(['x']), { status: 200, headers: new Map() }, refusing)).toEqual(
    fail({ kind: 'notKept', message: 'too long', error }),
  );
});

it('rejects as a body that breaks off does', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error('reset'));
    },
  });
  const lenient: BodyKeeper = {
    ...gathering,
    keep: (body, head) => gathering.keep(body, head).catch(() => fail(createError('STORAGE_FAILED', 'half a file'))),
  };
  await expect(keepBody(broken, { status: 200, headers: new Map() }, lenient)).rejects.toThrow('reset');
});

it('keeps all headers that are not of the coding', () => {
  const headers = new Map([
    ['content-md5', ['x']],
    ['etag', ['y']],
  ]);
  expect([...plainHeaders(headers)]).toEqual([['etag', ['y']]]);
});
