// Requests that Node's parser refuses; over real sockets in `webhook-server.test.ts`.
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import {
  answerClientError,
  type FaultPlace,
  type ParseFault,
  printAnswer,
} from '../../../src/main/http/client-error.ts';

/** The last request of a connection, as far as it came and was answered. */
function createLast(isWhole: boolean, headersSent: boolean) {
  const events = new EventEmitter();
  const response = { headersSent, writableFinished: false, once: events.once.bind(events) };
  // The one event that is listened to.
  const last = { request: { complete: isWhole }, response } as unknown as FaultPlace['last'];
  return { last, finish: () => events.emit('finish') };
}

function answerTo(fault: Partial<ParseFault>, last?: FaultPlace['last'], act: () => void = () => undefined): string {
  const socket = new PassThrough();
  const error = Object.assign(new Error('refused'), fault);
  answerClientError(error, { socket, last, switches: switchesOf('1.3') });
  act();
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

  it('does not answer behind the beginning of an answer', () => {
    expect(answerTo({ code: 'HPE_INVALID_METHOD' }, createLast(false, true).last)).toBe('');
  });

  it('answers a fault in the body of a request that has no answer yet', () => {
    const answer = answerTo({ code: 'HPE_INVALID_CHUNK_SIZE' }, createLast(false, false).last);
    expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 400 Bad Request');
  });

  it.each([
    ['waits for the answer to the request before', 'XYZ\r\n', false, ''],
    ['then answers what follows it', 'XYZ\r\n', true, 'HTTP/1.1 400 Bad Request'],
    ['leaves out what is no whole line yet', 'XYZ', true, ''],
  ])('%s', (_, packet, isFinished, line) => {
    const { last, finish } = createLast(true, false);
    const fault = { code: 'HPE_INVALID_METHOD', rawPacket: Buffer.from(packet), bytesParsed: 0 };
    const answer = answerTo(fault, last, () => {
      if (isFinished) finish();
    });
    expect(answer.split('\r\n')[0]).toBe(line);
  });
});

describe('printAnswer()', () => {
  it('prints an answer as it goes over the wire', () => {
    const answer = { status: 400, reason: 'Bad Request', headers: [['a', 'b']], body: 'text' } as const;
    expect(printAnswer(answer)).toBe('HTTP/1.1 400 Bad Request\r\na: b\r\n\r\ntext');
  });
});
