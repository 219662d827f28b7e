// The load generator: keep-alive connections on which one request follows the other, no pipelining. Raw
// sockets, because Node's own HTTP client costs more than the servers measured here and would level them.
import { connect } from 'node:net';
import { createResponseReader } from './response-reader.mjs';

/**
 * @typedef {object} LoadOptions
 * @property {string} url where each request goes; loopback
 * @property {string} body sent with each as JSON
 * @property {number} connections
 * @property {number} seconds no request is begun after them
 * @property {number} [requestsMax] none is begun beyond so many; default 5 million
 *
 * @typedef {object} LoadResult
 * @property {number} acknowledged answers with a 2xx
 * @property {Readonly<Record<string, number>>} refused how many of each other status, and of lost connections
 * @property {number} seconds from the first request to the last answer
 * @property {readonly number[]} latenciesMs of the acknowledged
 */

/** Sends requests until the time is over, and waits for their answers. @param {LoadOptions} options @returns {Promise<LoadResult>} */
export async function load(options) {
  const requestsMax = options.requestsMax ?? 5_000_000;
  const begunAt = performance.now();
  const endAt = begunAt + options.seconds * 1000;
  const run = {
    acknowledged: 0,
    begun: 0,
    /** @type {Record<string, number>} */
    refused: {},
    /** @type {number[]} */
    latenciesMs: [],
    mayBegin: () => run.begun < requestsMax && performance.now() < endAt,
  };
  const request = requestBytes(options);
  await Promise.all(Array.from({ length: options.connections }, () => occupy(options.url, request, run)));
  const { acknowledged, refused, latenciesMs } = run;
  return { acknowledged, refused, latenciesMs, seconds: (performance.now() - begunAt) / 1000 };
}

/** @typedef {{ acknowledged: number, begun: number, refused: Record<string, number>, latenciesMs: number[], mayBegin: () => boolean }} Run */

/** Keeps one connection busy to the end; a lost one is counted and opened again. @param {string} url @param {Buffer} request @param {Run} run */
async function occupy(url, request, run) {
  let losses = 0;
  while (run.mayBegin() && losses < 100) {
    const end = await converse(url, request, run);
    if (end === 'done') return;
    if (end === 'closed') continue;
    losses += 1;
    run.refused[end] = (run.refused[end] ?? 0) + 1;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * One connection from its opening to its end.
 * @param {string} url @param {Buffer} request @param {Run} run
 * @returns {Promise<string>} `done`, `closed` where the server said so, else the error's code
 */
function converse(url, request, run) {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port), noDelay: true });
    const read = createResponseReader();
    let sentAt = 0;
    const finish = (/** @type {string} */ how) => {
      socket.destroy();
      resolve(how);
    };
    const send = () => {
      if (!run.mayBegin()) return finish('done');
      run.begun += 1;
      sentAt = performance.now();
      socket.write(request);
    };
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      const answer = read(chunk);
      if (answer === undefined) return;
      if (answer.status >= 200 && answer.status < 300) {
        run.acknowledged += 1;
        run.latenciesMs.push(performance.now() - sentAt);
      } else {
        run.refused[answer.status] = (run.refused[answer.status] ?? 0) + 1;
      }
      if (answer.closes) finish('closed');
      else send();
    });
    socket.on('error', (error) => finish('code' in error ? String(error.code) : error.message));
    socket.on('close', () => finish('connection lost'));
  });
}

/** The whole request, which is the same each time. @param {Pick<LoadOptions, 'url' | 'body'>} options */
export function requestBytes({ url, body }) {
  const { host, pathname, search } = new URL(url);
  return Buffer.from(
    `POST ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
