// The load generator with an open loop: requests are due at a fixed rate, whether answers come or not, as those of the
// world are. A request that finds no free connection waits here, and its time counts from when it was due.
import { connect } from 'node:net';
import { createResponseReader } from './response-reader.mjs';
import { requestBytes } from './load.mjs';

/**
 * @typedef {object} OpenLoadOptions
 * @property {string} url where each request goes; loopback
 * @property {string} body sent with each as JSON
 * @property {number} perSecond how many are due
 * @property {number} seconds none is due after them
 * @property {number} [connectionsMax] default 1,000
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
 * @property {readonly number[]} latenciesMs of the acknowledged, from when each was due
 */

/** How often what is due is sent. */
const tickMs = 5;

/** Sends what is due, then waits for the last answers. @param {OpenLoadOptions} options @returns {Promise<OpenLoadResult>} */
export async function openLoad({ url, body, perSecond, seconds, connectionsMax = 1000, lateMs = 20_000 }) {
  const begunAt = performance.now();
  const endAt = begunAt + seconds * 1000;
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
  };
  const pool = createPool(url, requestBytes({ url, body }), (end, dueAt) => {
    if (typeof end === 'string') run.refused[end] = (run.refused[end] ?? 0) + 1;
    else if (end.status >= 200 && end.status < 300) {
      run.acknowledged += 1;
      if (performance.now() <= endAt) run.acknowledgedInTime += 1;
      run.latenciesMs.push(performance.now() - dueAt);
    } else {
      run.refused[end.status] = (run.refused[end.status] ?? 0) + 1;
      if ((end.status === 429 || end.status === 503) && !end.saysWhenToRetry) run.refusedBluntly += 1;
    }
  });
  let due = 0;
  while (performance.now() < endAt) {
    const now = performance.now();
    const dueByNow = Math.floor(((now - begunAt) / 1000) * perSecond);
    for (; due < dueByNow; due++) {
      const dueAt = begunAt + (due / perSecond) * 1000;
      if (!pool.send(dueAt, connectionsMax)) break;
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

/**
 * Connections that are kept and used again.
 * @param {string} url @param {Buffer} request
 * @param {(end: import('./response-reader.mjs').Answer | string, dueAt: number) => void} onEnd an answer, or the error's code
 */
function createPool(url, request, onEnd) {
  const { hostname, port } = new URL(url);
  const place = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port), noDelay: true };
  /** @type {import('node:net').Socket[]} */
  const free = [];
  /** When the request was due that a connection is busy with. @type {Map<import('node:net').Socket, number>} */
  const busy = new Map();
  const open = () => {
    const socket = connect(place);
    const read = createResponseReader();
    const give = (/** @type {import('./response-reader.mjs').Answer | string} */ end) => {
      const dueAt = busy.get(socket);
      if (dueAt === undefined) return;
      busy.delete(socket);
      onEnd(end, dueAt);
    };
    socket.on('data', (chunk) => {
      const answer = read(chunk);
      if (answer === undefined) return;
      give(answer);
      if (answer.closes) socket.destroy();
      else free.push(socket);
    });
    socket.on('error', (error) => give('code' in error ? String(error.code) : error.message));
    socket.on('close', () => {
      give('connection lost');
      const index = free.indexOf(socket);
      if (index >= 0) free.splice(index, 1);
    });
    return socket;
  };
  return {
    /** Answers false where all connections are busy. @param {number} dueAt @param {number} connectionsMax */
    send(dueAt, connectionsMax) {
      const socket = free.pop() ?? (busy.size < connectionsMax ? open() : undefined);
      if (socket === undefined) return false;
      busy.set(socket, dueAt);
      socket.write(request);
      return true;
    },
    busy: () => busy.size,
    close() {
      for (const socket of [...free, ...busy.keys()]) socket.destroy();
    },
  };
}
