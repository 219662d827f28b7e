// What follows for an answer from the connection; the bytes on the wire are in `webhook-server.test.ts`.
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { endWithAnswer, fitAnswer, writeAnswer } from '../../../src/main/http/send-answer.ts';

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
    const { answer, content } = fitAnswer(long, { requestHeaders: [['Accept-Encoding', accepted]], isLast: false });
    const [, length] = answer.headers.find(([name]) => name === 'content-length') ?? [];
    expect([answer.headers.some(([name]) => name === 'content-encoding'), content === long.body, length]).toEqual([
      expected,
      !expected,
      String(content.length),
    ]);
  });

  it('leaves a short answer as it is', () => {
    const fitted = fitAnswer(short, { requestHeaders: [['Accept-Encoding', 'gzip']], isLast: false });
    expect(fitted).toEqual({ answer: short, content: 'a' });
  });

  it.each([
    ['the caller asks for it', [['Connection', 'Close']] as const, false],
    ['it is the last answer', [], true],
  ])('says that the connection ends where %s', (_, requestHeaders, isLast) => {
    expect(fitAnswer(short, { requestHeaders, isLast }).answer.headers.at(-1)).toEqual(['connection', 'close']);
  });
});

describe.each([
  ['writeAnswer()', writeAnswer, false],
  ['endWithAnswer()', endWithAnswer, true],
] as const)('%s', (_, send, isEnded) => {
  it.each(['a', ''])(
    'begins the response with the status and reason of the answer, its content %j behind',
    (content) => {
      const response = new ServerResponse(new IncomingMessage(new Socket()));
      send(response, { answer: { ...short, status: 422, reason: 'Illegal argument', body: content }, content });
      expect([response.headersSent, response.statusCode, response.statusMessage, response.writableEnded]).toEqual([
        true,
        422,
        'Illegal argument',
        isEnded,
      ]);
    },
  );
});
