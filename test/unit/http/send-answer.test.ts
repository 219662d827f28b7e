// What follows for an answer from the connection; the bytes on the wire are in `webhook-server.test.ts`.
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { fitAnswer, writeAnswer } from '../../../src/main/http/send-answer.ts';

const short = { status: 200, reason: 'OK', headers: [['content-length', '1']], body: 'a' } as const;
const long = { status: 200, reason: 'OK', headers: [['content-length', '1024']], body: 'a'.repeat(1024) } as const;

describe('fitAnswer()', () => {
  it.each([
    ['gzip', true],
    ['br, GZIP;q=0.5', true],
    ['*', true],
    ['gzip;q=0', false],
    ['gzip;q=0.0', false],
    ['br', false],
  ])('compresses a long answer for %s: %s', (accepted, expected) => {
    const { headers } = fitAnswer(long, { requestHeaders: [['Accept-Encoding', accepted]], isLast: false });
    expect(headers.some(([name]) => name === 'content-encoding')).toBe(expected);
  });

  it('leaves a short answer as it is', () => {
    expect(fitAnswer(short, { requestHeaders: [['Accept-Encoding', 'gzip']], isLast: false })).toEqual(short);
  });

  it.each([
    ['the caller asks for it', [['Connection', 'Close']] as const, false],
    ['it is the last answer', [], true],
  ])('says that the connection ends where %s', (_, requestHeaders, isLast) => {
    expect(fitAnswer(short, { requestHeaders, isLast }).headers.at(-1)).toEqual(['connection', 'close']);
  });
});

describe('writeAnswer()', () => {
  it('begins the response with the status and reason of the answer', () => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    writeAnswer(response, { ...short, status: 422, reason: 'Illegal argument' });
    expect([response.headersSent, response.statusCode, response.statusMessage]).toEqual([
      true,
      422,
      'Illegal argument',
    ]);
  });
});
