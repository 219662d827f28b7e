// Paired rounds: in each round every server gets the same load, in an order that turns from round to round,
// so that what the machine does meanwhile hits all alike. Only ratios within a round are compared.
import { payload } from './bench-flows.mjs';
import { load } from './load.mjs';
import { percentile, rotate } from './statistics.mjs';

/**
 * What is loaded. The name is shown; counts are read before and after where the server can tell them.
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} url
 * @property {{ cpuSeconds(): number }} [server]
 * @property {() => Promise<() => Promise<import('./stored-counts.mjs').Counts & { readonly drainSeconds: number }>>} [beginCount]
 *   notes where the counts stand; what it answers waits for the work to end and counts what was added
 *
 * @typedef {object} Measurement
 * @property {number} perSecond acknowledged requests
 * @property {number} p50Ms
 * @property {number} p99Ms
 * @property {number} cpuMicros of the server for one acknowledged request, the work behind the answer included
 * @property {number} acknowledged
 * @property {number} servedBefore requests that this server had answered before, to warm up or in earlier rounds
 * @property {Readonly<Record<string, number>>} refused
 * @property {(import('./stored-counts.mjs').Counts & { readonly drainSeconds: number })} [counts]
 *
 * @typedef {{ readonly body: string, readonly connections: number, readonly seconds: number, readonly rounds: number, readonly warmRequests: number }} Rounds
 */

/**
 * Warms all subjects up, then measures them round by round.
 * @param {readonly Subject[]} subjects names are distinct
 * @param {Rounds} rounds
 * @returns {Promise<ReadonlyMap<string, readonly Measurement[]>>} by name, one measurement a round
 */
export async function compare(subjects, rounds) {
  /** @type {Map<string, number>} */
  const served = new Map();
  for (const subject of subjects) served.set(subject.name, await warmUp(subject, rounds));
  /** @type {Map<string, Measurement[]>} */
  const measured = new Map(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds.rounds; round++) {
    for (const subject of rotate(subjects, round)) {
      const servedBefore = served.get(subject.name) ?? 0;
      const measurement = { ...(await measure(subject, rounds)), servedBefore };
      measured.get(subject.name)?.push(measurement);
      served.set(subject.name, servedBefore + measurement.acknowledged);
    }
  }
  return measured;
}

/** A server that does not answer is not waited for without end. */
const warmSecondsMax = 120;
/** Behind the short bodies, which make the code warm, some of those that are measured. */
const ownBodies = 50;

/**
 * Warms a server up by a count, since compilers go by counts: in some seconds a busy machine stays cold. Answers how many it served.
 * @param {Subject} subject @param {Rounds} rounds
 */
async function warmUp(subject, { body, connections, warmRequests }) {
  const settled = await subject.beginCount?.();
  const bound = { url: subject.url, connections, seconds: warmSecondsMax };
  const short = await load({ ...bound, body: payload(1024), requestsMax: warmRequests });
  const own = await load({ ...bound, body, requestsMax: ownBodies });
  await settled?.();
  return short.acknowledged + own.acknowledged;
}

/** @param {Subject} subject @param {Rounds} rounds @returns {Promise<Omit<Measurement, 'servedBefore'>>} */
async function measure(subject, { body, connections, seconds }) {
  const count = await subject.beginCount?.();
  const cpuBefore = subject.server?.cpuSeconds() ?? Number.NaN;
  const result = await load({ url: subject.url, body, connections, seconds });
  const counts = await count?.();
  const cpuSeconds = (subject.server?.cpuSeconds() ?? Number.NaN) - cpuBefore;
  return {
    perSecond: result.acknowledged / result.seconds,
    p50Ms: percentile(result.latenciesMs, 0.5),
    p99Ms: percentile(result.latenciesMs, 0.99),
    cpuMicros: (cpuSeconds / result.acknowledged) * 1_000_000,
    acknowledged: result.acknowledged,
    refused: result.refused,
    ...(counts === undefined ? {} : { counts }),
  };
}
