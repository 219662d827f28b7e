// Requests that Node's parser refuses; over real sockets in `webhook-server.test.ts`.
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { answerClientError, type ParseFault, printAnswer } from '../../../src/main/http/client-error.ts';

function answerTo(fault: Partial<ParseFault>, isAnswering = false): string {
  const socket = new PassThrough();
  const error = Object.assign(new Error('refused'), fault);
  answerClientError(error, { socket, isAnswering, switches: switchesOf('1.3') });
  return String(socket.read() ?? '');
}

describe('answerClientError()', () => {
  it.each([
    ['HPE_INVALID_METHOD', 'HTTP/1.1 400 Bad Request'],
    ['HPE_HEADER_OVERFLOW', 'HTTP/1.1 413 Request Entity Too Large'],
    ['ERR_HTTP_REQUEST_TIMEOUT', 'HTTP/1.1 408 Request Timeout'],
    ['ECONNRESET', ''],
  ])('answers %s', (code, line) => {
    expect(answerTo({ code }).split('\r\n')[0]).toBe(line);
  });

  it('names the target where the request line was in order', () => {
    const answer = answerTo({ rawPacket: Buffer.from('GET /a?b HTTP/1.1\r\nX(: 1\r\n\r\n') });
    expect(answer).toContain('"href":"/a?b"');
    expect(answerTo({ rawPacket: Buffer.from('GET /a b HTTP/1.1\r\n\r\n') })).toContain('"href":"/bad-request"');
  });

  it('does not answer twice on one connection', () => {
    expect(answerTo({ code: 'HPE_INVALID_METHOD' }, true)).toBe('');
  });
});

describe('printAnswer()', () => {
  it('prints an answer as it goes over the wire', () => {
    const answer = { status: 400, reason: 'Bad Request', headers: [['a', 'b']], body: 'text' } as const;
    expect(printAnswer(answer)).toBe('HTTP/1.1 400 Bad Request\r\na: b\r\n\r\ntext');
  });
});
