// Events as server-sent events; over HTTP in `test/core`.
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { CoreEvent } from '../../../src/main/contract/events.ts';
import { readSince, streamEvents } from '../../../src/main/http/event-stream.ts';
import { roomyApiLimits } from '../../core/transports.ts';

function createStream(unreadBytesMax: number, missed: readonly CoreEvent[] = []) {
  const written: string[] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  // Nobody reads from this response, so all that is written stays unread.
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const write = response.write.bind(response);
  response.write = (chunk: string) => {
    written.push(chunk);
    return write(chunk);
  };
  const core = {
    subscribe: (listener: (event: CoreEvent) => void) => {
      for (const event of missed) listener(event);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const limits = { ...roomyApiLimits, unreadBytesMax };
  const end = streamEvents(response, { core, since: undefined, limits });
  const publish = (event: CoreEvent): void => {
    for (const listener of listeners) listener(event);
  };
  return { response, written, publish, end, listeners };
}

const removed = (number: number): CoreEvent => ({ type: 'flow.removed', file: 'a\n.yaml', number });

describe('streamEvents()', () => {
  it('writes the number as id and the event as one line', () => {
    const { written, publish, end } = createStream(10_000);
    publish(removed(7));
    expect(written).toEqual([
      'retry: 1000\n\n',
      'id: 7\ndata: {"type":"flow.removed","file":"a\\n.yaml","number":7}\n\n',
    ]);
    end();
  });

  it('ends a stream that nobody reads, and forgets it', () => {
    const { written, publish, response, listeners } = createStream(200);
    for (let number = 1; number <= 100; number++) publish(removed(number));
    expect([response.writableEnded, listeners.size, written.length < 10]).toEqual([true, 0, true]);
  });

  it('tells all that was missed, however much that is', () => {
    const missed = Array.from({ length: 50 }, (_, index) => removed(index + 1));
    const { written, response, end } = createStream(200, missed);
    expect([written.length, response.writableEnded]).toEqual([51, false]);
    end();
  });

  it('stops when the reader goes away', () => {
    const { response, listeners } = createStream(10_000);
    response.emit('close');
    expect(listeners.size).toBe(0);
  });
});

describe('readSince()', () => {
  it.each([
    [undefined, undefined, undefined],
    ['', undefined, undefined],
    [undefined, '5', 5],
    ['7', '5', 7],
    ['0', undefined, 0],
  ])('takes the header %j before the query %j', (header, query, number) => {
    expect(readSince(header, query)).toEqual({ ok: true, value: number });
  });

  it.each(['-1', '1.5', 'a', '1e3', '99999999999999999'])('refuses %s', (query) => {
    expect(readSince(undefined, query)).toMatchObject({ ok: false, error: { code: 'PARAMETERS_INVALID' } });
  });
});
