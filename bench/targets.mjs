// What we aim at. Ratios are to a reference server in the same rounds; `least` and `most` bound a number from
// below or above.

/** @typedef {{ readonly id: string, readonly what: string, readonly least?: number, readonly most?: number, readonly stretch: number, readonly unit?: string }} Target */

/** The targets that are measured here. The others are shown by tests (`test/crash`) or by `bench/expression.mjs`. */
export const targets = /** @satisfies {Readonly<Record<string, Target>>} */ ({
  accept: { id: 'T1', what: 'durable accept, 32 connections, requests/s ÷ bare-small', least: 0.5, stretch: 0.65 },
  acceptCpu: { id: 'T1c', what: 'CPU for each request of T1 ÷ bare-small', most: 2, stretch: 1.5 },
  acceptFull: { id: 'T2', what: 'T1 with --synchronous full, requests/s ÷ bare-small', least: 0.4, stretch: 0.5 },
  wait: { id: 'T3', what: 'wait: true, 32 connections, requests/s ÷ bare-echo', least: 0.3, stretch: 0.45 },
  latency: { id: 'T4', what: 'wait: true, one connection, p50 ÷ bare-echo', most: 7, stretch: 4 },
  addedTask: { id: 'T5', what: 'CPU for each added task, state and log stored', most: 150, stretch: 100, unit: 'µs' },
  scriptTask: { id: 'T6', what: 'script task, p50 ÷ bare spawn of the same program', most: 1.15, stretch: 1.05 },
  coldStart: { id: 'T7', what: 'start to the first right answer, 100 flows ÷ bare-small', most: 4, stretch: 2.5 },
  idleMemory: { id: 'T8', what: 'memory idle, 100 flows', most: 110, stretch: 90, unit: 'MB' },
  loadedMemory: { id: 'T8', what: 'memory after the load of T1', most: 200, stretch: 150, unit: 'MB' },
  hundredKb: { id: 'T9', what: 'bodies of 100 KB, T3 ÷ bare-echo', least: 0.7, stretch: 0.85 },
  oneMb: { id: 'T9', what: 'bodies of 1 MB, T3 ÷ bare-echo', least: 0.7, stretch: 0.85 },
  eventMedian: { id: 'T10', what: 'request to event at a subscriber, p50', most: 20, stretch: 10, unit: 'ms' },
  eventWorst: { id: 'T10', what: 'request to event at a subscriber, p99', most: 100, stretch: 50, unit: 'ms' },
  longList: { id: 'T11', what: 'newest 50 of 1,000,000 executions ÷ of 1,000', most: 2, stretch: 1.5 },
  longListTime: { id: 'T11', what: 'newest 50 of 1,000,000 executions', most: 5, stretch: 5, unit: 'ms' },
  thousandFlows: { id: 'T12', what: 'T1 with 1,000 flows ÷ with 10', least: 0.95, stretch: 1 },
  manyFlows: { id: 'T12', what: 'T1 with 10,000 flows ÷ with 10', least: 0.9, stretch: 1 },
  thousandStart: { id: 'T13', what: 'start to the first right answer, 1,000 flows', most: 1.5, stretch: 1, unit: 's' },
  manyStart: { id: 'T13', what: 'start to the first right answer, 10,000 flows', most: 2, stretch: 1.3, unit: 's' },
  installSize: { id: 'T17', what: 'install size of the headless server', most: 60, stretch: 40, unit: 'MB' },
  overloadGoodput: { id: 'T16', what: 'ten times the peak: acknowledged/s ÷ peak', least: 0.7, stretch: 0.85 },
  overloadLatency: { id: 'T16', what: 'ten times the peak: p99 of what is taken', most: 1, stretch: 1, unit: 's' },
  overloadMemory: { id: 'T16', what: 'ten times the peak: memory growth', most: 300, stretch: 300, unit: 'MB' },
  overloadBlunt: { id: 'T16', what: 'neither taken nor told when to try again', most: 0, stretch: 0 },
});
