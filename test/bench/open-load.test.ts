// The open loop counts every request once, whatever comes of it.
import { createServer, type RequestListener } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { openLoad } from '../../bench/open-load.mjs';

/** Loads a server of the test's own; answers the counts without the times. */
async function loadOf(answer: RequestListener) {
  const server = createServer(answer);
  onTestFinished(() => void server.close());
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const url = `http://127.0.0.1:${port}/`;
  const told = await openLoad({ url, body: '{}', perSecond: 400, seconds: 0.1, connectionsMax: 50 });
  const { sent, acknowledged, refused, refusedBluntly, unanswered, latenciesMs } = told;
  return { isAllTold: sent > 0, sent, acknowledged, refused, refusedBluntly, unanswered, timed: latenciesMs.length };
}

it.each<{ name: string; answer: RequestListener; of: (sent: number) => object }>([
  {
    name: 'acknowledged',
    answer: (_, response) => response.end('ok'),
    of: (sent) => ({ acknowledged: sent, refused: {}, refusedBluntly: 0, timed: sent }),
  },
  {
    name: 'refused with the time to try again',
    answer: (_, response) => response.writeHead(503, { 'retry-after': '1' }).end(),
    of: (sent) => ({ acknowledged: 0, refused: { 503: sent }, refusedBluntly: 0, timed: 0 }),
  },
  {
    name: 'refused bluntly',
    answer: (_, response) => response.writeHead(429).end(),
    of: (sent) => ({ acknowledged: 0, refused: { 429: sent }, refusedBluntly: sent, timed: 0 }),
  },
])('openLoad() tells what was $name', async ({ answer, of }) => {
  const told = await loadOf(answer);
  expect(told).toEqual({ isAllTold: true, sent: told.sent, unanswered: 0, ...of(told.sent) });
});
