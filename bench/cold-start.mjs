// How long a server takes from being started to its first right answer. Alternating starts, since the first
// of anything finds cold files.
import { payload, webhookUrl } from './bench-flows.mjs';
import { startHookbench, startReference } from './subjects.mjs';

/**
 * Starts both servers so many times in turn.
 * @param {number} times
 * @param {number} flows in the product's folder
 * @returns {Promise<{ readonly bare: readonly number[], readonly hookbench: readonly number[] }>} seconds of each
 */
export async function coldStarts(times, flows) {
  const bare = [];
  const hookbench = [];
  for (let round = 0; round < times; round++) {
    bare.push(
      await timeStart(
        () => startReference('bare-small'),
        (ingress) => `${ingress}/`,
      ),
    );
    hookbench.push(
      await timeStart(
        () => startHookbench(flows),
        (ingress) => webhookUrl(ingress, 'accept'),
      ),
    );
  }
  return { bare, hookbench };
}

/**
 * @param {() => Promise<import('./server-process.mjs').ServerProcess>} start
 * @param {(ingress: string) => string} urlOf
 */
async function timeStart(start, urlOf) {
  const begunAt = performance.now();
  const server = await start();
  const response = await fetch(urlOf(server.ready.ingress), { method: 'POST', body: payload(1024) });
  await response.arrayBuffer();
  const seconds = (performance.now() - begunAt) / 1000;
  await server.stop();
  if (response.status !== 200) throw new Error(`Cannot time a start: the first answer is ${response.status}`);
  return seconds;
}
