// Reading a body within its bounds; the bounds over real sockets are in `webhook-server.test.ts`.
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { announcesTooMuch, readBody } from '../../../src/main/http/read-body.ts';

const limits = { bodyBytesMax: 4, bodyTimeoutMs: 10_000 };

function createRequest(length?: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  if (length !== undefined) request.headers['content-length'] = length;
  return request;
}

describe('readBody()', () => {
  it('joins what comes', async () => {
    const request = createRequest();
    request.push('ab');
    request.push('cd');
    request.push(null);
    expect(await readBody(request, limits)).toEqual({ body: Buffer.from('abcd') });
  });

  it('keeps nothing of a body beyond the limit', async () => {
    const request = createRequest();
    request.push('abcde');
    expect(await readBody(request, limits)).toMatchObject({
      body: new Uint8Array(),
      error: { code: 'BODY_TOO_LARGE' },
    });
  });

  it('says what came when the caller goes away', async () => {
    const request = createRequest();
    request.push('ab');
    const read = readBody(request, limits);
    setImmediate(() => request.destroy());
    expect(await read).toEqual({
      body: Buffer.from('ab'),
      error: { code: 'REQUEST_MALFORMED', message: 'Cannot read body: the caller broke off after 2 bytes' },
    });
  });
});

describe('announcesTooMuch()', () => {
  it.each([
    [undefined, false],
    ['4', false],
    ['5', true],
  ])('says of a length of %s: %s', (length, expected) => {
    expect(announcesTooMuch(createRequest(length), limits)).toBe(expected);
  });
});
