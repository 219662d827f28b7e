// T10: how long a subscriber of events waits for what a request brings about, one request after the other. What the window
// then paints is not measured here.
import { payload, webhookUrl } from './bench-flows.mjs';
import { load } from './load.mjs';
import { percentile } from './statistics.mjs';
import { startHookbench } from './subjects.mjs';
import { targets } from './targets.mjs';

/** @param {import('./options.mjs').Options} options @param {import('./results.mjs').Results} results */
export async function measureEvents({ isQuick, warmRequests }, results) {
  const server = await startHookbench(100);
  const { ingress, control = '', token = '' } = server.ready;
  const url = webhookUrl(ingress, 'accept');
  const warm = await load({ url, body: payload(1024), connections: 32, seconds: 120, requestsMax: warmRequests });
  const events = await subscribe(control, token);
  /** @type {number[]} */
  const latenciesMs = [];
  const warmUps = 50;
  for (let request = -warmUps; request < (isQuick ? 50 : 500); request++) {
    const sentAt = performance.now();
    const told = events.next((text) => text.includes('"delivery.recorded"'));
    const answered = fetch(url, { method: 'POST', body: payload(1024) }).then((response) => response.arrayBuffer());
    const toldAt = await told;
    if (request >= 0) latenciesMs.push(toldAt - sentAt);
    await answered;
  }
  events.end();
  results.print(`     warm by ${warm.acknowledged} requests and ${warmUps} one by one`);
  results.tell(targets.eventMedian, [percentile(latenciesMs, 0.5)]);
  results.tell(targets.eventWorst, [percentile(latenciesMs, 0.99)]);
  await server.stop();
}

/** Opens a stream of events. @param {string} control @param {string} token */
async function subscribe(control, token) {
  const ending = new AbortController();
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${control}/core/events`, { headers, signal: ending.signal });
  const body = response.body;
  if (body === null) throw new Error(`Cannot follow events: the answer is ${response.status}`);
  /** @type {((text: string) => void) | undefined} */
  let hear;
  const listen = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of body) hear?.(decoder.decode(chunk, { stream: true }));
  };
  // Ended by us, it fails as any broken stream.
  listen().catch(() => undefined);
  return {
    /** Settles with the time of the next text that is looked for. @param {(text: string) => boolean} isIt @returns {Promise<number>} */
    next: (isIt) =>
      new Promise((resolve) => {
        hear = (text) => {
          if (isIt(text)) resolve(performance.now());
        };
      }),
    end: () => ending.abort(),
  };
}
