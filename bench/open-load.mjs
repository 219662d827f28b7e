// The load generator with an open loop: requests are due at a fixed rate, whether answers come or not, as those of the
// world are. One that finds no free connection waits here; what it waits for here and at the server is told apart.
import { connect } from 'node:net';
import { createResponseReader } from './response-reader.mjs';
import { requestBytes } from './load.mjs';

/**
 * @typedef {object} OpenLoadOptions
 * @property {string} url where each request goes; loopback
 * @property {string} body sent with each as JSON
 * @property {number} perSecond how many are due
 * @property {number} seconds none is due after them
 * @property {number} [connectionsMax] all are opened before the first request is due: an event loop accepts one a turn,
 *   and it is not accepting that is measured; default 500
 * @property {number} [lateMs] how long answers are waited for at the end; default 20,000
 *
 * @typedef {object} OpenLoadResult
 * @property {number} sent
 * @property {number} unsent due, but no connection became free
 * @property {number} acknowledged answers with a 2xx
 * @property {number} acknowledgedInTime those that came before `seconds` were over
 * @property {Readonly<Record<string, number>>} refused how many of each other status, and of lost connections
 * @property {number} refusedBluntly refusals with 429 or 503 that do not say when to try again
 * @property {number} unanswered sent, and silence
 * @property {readonly number[]} latenciesMs of the acknowledged, from when each was sent
 * @property {readonly number[]} dueLatenciesMs of the same, from when each was due
 */

/** How often what is due is sent. */
const tickMs = 5;

/** Sends what is due, then waits for the last answers. @param {OpenLoadOptions} options @returns {Promise<OpenLoadResult>} */
export async function openLoad({ url, body, perSecond, seconds, connectionsMax = 500, lateMs = 20_000 }) {
  let endAt = Number.POSITIVE_INFINITY;
  const run = {
    sent: 0,
    unsent: 0,
    acknowledged: 0,
    acknowledgedInTime: 0,
    /** @type {Record<string, number>} */
    refused: {},
    refusedBluntly: 0,
    unanswered: 0,
    /** @type {number[]} */
    latenciesMs: [],
    /** @type {number[]} */
    dueLatenciesMs: [],
  };
  const pool = createPool(url, requestBytes({ url, body }), (end, { dueAt, sentAt }) => {
    if (typeof end === 'string') run.refused[end] = (run.refused[end] ?? 0) + 1;
    else if (end.status >= 200 && end.status < 300) {
      run.acknowledged += 1;
      if (performance.now() <= endAt) run.acknowledgedInTime += 1;
      run.latenciesMs.push(performance.now() - sentAt);
      run.dueLatenciesMs.push(performance.now() - dueAt);
    } else {
      run.refused[end.status] = (run.refused[end.status] ?? 0) + 1;
      if ((end.status === 429 || end.status === 503) && !end.saysWhenToRetry) run.refusedBluntly += 1;
    }
  });
  await pool.open(connectionsMax);
  const begunAt = performance.now();
  endAt = begunAt + seconds * 1000;
  let due = 0;
  while (performance.now() < endAt) {
    const now = performance.now();
    const dueByNow = Math.floor(((now - begunAt) / 1000) * perSecond);
    for (; due < dueByNow; due++) {
      const dueAt = begunAt + (due / perSecond) * 1000;
      if (!pool.send(dueAt)) break;
      run.sent += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, tickMs));
  }
  run.unsent = Math.floor(seconds * perSecond) - due;
  for (const late = performance.now() + lateMs; pool.busy() > 0 && performance.now() < late;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  run.unanswered = pool.busy();
  pool.close();
  return run;
}

/** @typedef {{ readonly dueAt: number, readonly sentAt: number }} Times of a request */

/**
 * Connections that are kept and used again.
 * @param {string} url @param {Buffer} request
 * @param {(end: import('./response-reader.mjs').Answer | string, times: Times) => void} onEnd an answer, or the error's code
 */
function createPool(url, request, onEnd) {
  const { hostname, port } = new URL(url);
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port), noDelay: true };
  /** @type {import('node:net').Socket[]} */
  const free = [];
  /** Of the request that a connection is busy with. @type {Map<import('node:net').Socket, Times>} */
  const busy = new Map();
  /** @param {() => void} [onGreeted] */
  const open = (onGreeted) => {
    const socket = connect(place);
    const read = createResponseReader();
    // The system takes a connection before the server does, so only an answer shows that it stands.
    if (onGreeted !== undefined) socket.write(`GET / HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
    const give = (/** @type {import('./response-reader.mjs').Answer | string} */ end) => {
      const times = busy.get(socket);
      if (times === undefined) return;
      busy.delete(socket);
      onEnd(end, times);
    };
    socket.on('data', (chunk) => {
      const answer = read(chunk);
      if (answer === undefined) return;
      give(answer);
      if (answer.closes) socket.destroy();
      else free.push(socket);
      onGreeted?.();
    });
    socket.on('error', (error) => give('code' in error ? String(error.code) : error.message));
    socket.on('close', () => {
      give('connection lost');
      const index = free.indexOf(socket);
      if (index >= 0) free.splice(index, 1);
    });
    return socket;
  };
  let most = 0;
  return {
    /** Settles once all stand. @param {number} count */
    async open(count) {
      most = count;
      const opened = Array.from({ length: count }, () => new Promise((resolve) => open(() => resolve(undefined))));
      await Promise.all(opened);
    },
    /** Answers false where all connections are busy; one that was lost is opened anew. @param {number} dueAt */
    send(dueAt) {
      const socket = free.pop() ?? (busy.size < most ? open() : undefined);
      if (socket === undefined) return false;
      busy.set(socket, { dueAt, sentAt: performance.now() });
      socket.write(request);
      return true;
    },
    busy: () => busy.size,
    close() {
      for (const socket of [...free, ...busy.keys()]) socket.destroy();
    },
  };
}
