// Where an answer ends, however its bytes are cut.
import { describe, expect, it } from 'vitest';
import { createResponseReader } from '../../bench/response-reader.mjs';

const cases = [
  {
    name: 'a length',
    text: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello',
    gives: { status: 200, body: 'hello', closes: false, saysWhenToRetry: false },
  },
  {
    name: 'chunks',
    text: 'HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n',
    gives: { status: 201, body: '2\r\nab\r\n0\r\n\r\n', closes: false, saysWhenToRetry: false },
  },
  {
    name: 'no chunk at all',
    text: 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    gives: { status: 200, body: '0\r\n\r\n', closes: false, saysWhenToRetry: false },
  },
  {
    name: 'no body, and the end of the connection',
    text: 'HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n',
    gives: { status: 204, body: '', closes: true, saysWhenToRetry: false },
  },
];

describe('createResponseReader()', () => {
  it.each(cases)('finds the end of an answer with $name, sent byte by byte', ({ text, gives }) => {
    const read = createResponseReader();
    const answers = Array.from(Buffer.from(text), (byte) => read(Buffer.from([byte])));
    expect(answers.slice(0, -1).every((answer) => answer === undefined)).toBe(true);
    expect(toPlain(answers.at(-1))).toEqual(gives);
  });

  it('reads the next answer of the same connection', () => {
    const read = createResponseReader();
    const texts = ['a', 'b'].map((body) => `HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\n${body}`);
    expect(texts.map((text) => toPlain(read(Buffer.from(text)))?.body)).toEqual(['a', 'b']);
  });
});

function toPlain(answer: ReturnType<ReturnType<typeof createResponseReader>>) {
  return answer === undefined ? undefined : { ...answer, body: answer.body.toString() };
}
