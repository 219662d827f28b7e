// What we aim at. Ratios are to a reference server in the same rounds; `least` and `most` bound a number from
// below or above.

/** @typedef {{ readonly id: string, readonly what: string, readonly least?: number, readonly most?: number, readonly stretch: number, readonly unit?: string }} Target */

/** The targets that can be measured so far. */
export const targets = /** @satisfies {Readonly<Record<string, Target>>} */ ({
  accept: { id: 'T1', what: 'durable accept, 32 connections, requests/s ÷ bare-small', least: 0.5, stretch: 0.65 },
  acceptCpu: { id: 'T1c', what: 'CPU for each request of T1 ÷ bare-small', most: 2, stretch: 1.5 },
  wait: { id: 'T3', what: 'wait: true, 32 connections, requests/s ÷ bare-echo', least: 0.3, stretch: 0.45 },
  latency: { id: 'T4', what: 'wait: true, one connection, p50 ÷ bare-echo', most: 7, stretch: 4 },
  coldStart: { id: 'T7', what: 'start to the first right answer, 100 flows ÷ bare-small', most: 4, stretch: 2.5 },
  idleMemory: { id: 'T8', what: 'memory idle, 100 flows', most: 110, stretch: 90, unit: 'MB' },
  loadedMemory: { id: 'T8', what: 'memory after the load of T1', most: 200, stretch: 150, unit: 'MB' },
});
