// What is measured of answers.
import { expect, it } from 'vitest';
import { createHttpMeters } from '../../../src/main/plugin/http-metrics.ts';
import type { HttpAnswer } from '../../../src/main/plugin/ports.ts';

function figuresOf(answers: readonly (Partial<Pick<HttpAnswer, 'status' | 'headers'>> & { method?: string })[]) {
  const figures: string[] = [];
  const meters = createHttpMeters({
    metric({ name, value, tags }) {
      figures.push(`${name} ${value} ${Object.values(tags).join(' ')}`);
    },
  });
  for (const { method = 'GET', status = 200, headers = new Map() } of answers) {
    const traffic = { sentBytes: 100, receivedBytes: 50 };
    const answer = { status, headers, body: new Uint8Array(), remoteAddress: '', traffic };
    meters.measure(answer, { method, url: new URL('https://shop.example/a') });
  }
  return figures;
}

it('counts bytes and requests by method, scheme, host and status', () => {
  const tags = 'GET https shop.example 200';
  expect(figuresOf([{ headers: new Map([['content-length', ['7']]]) }])).toEqual([
    `response.length 7 ${tags}`,
    `request.count 1 ${tags}`,
    `request.bytes 100 ${tags}`,
    `response.bytes 50 ${tags}`,
    `response.count 1 ${tags}`,
  ]);
});

it('has no length of what cannot have a body, and -1 where none is announced', () => {
  const lengths = figuresOf([{ status: 204 }, { method: 'HEAD' }, {}]).filter((each) =>
    each.startsWith('response.len'),
  );
  expect(lengths).toEqual(['response.length -1 GET https shop.example 200']);
});

it('counts on where the server keeps the connection, and anew where it does not', () => {
  const closed = new Map([['connection', ['Close']]]);
  const counts = figuresOf([{}, { headers: closed }, {}]).filter((each) => each.startsWith('request'));
  expect(counts.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
    'request.count 1',
    'request.bytes 100',
    'request.count 2',
    'request.bytes 200',
    'request.count 1',
    'request.bytes 100',
  ]);
});
