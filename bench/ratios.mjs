// Ratios within a round, and the numbers of a measurement that they are made of. Pure.

/** @typedef {import('./compare.mjs').Measurement} Measurement */
/** @typedef {ReadonlyMap<string, readonly Measurement[]>} Measured */

/** @param {Measurement} one */
export const speed = (one) => one.perSecond;
/** @param {Measurement} one */
export const cpu = (one) => one.cpuMicros;
/** @param {Measurement} one */
export const p50 = (one) => one.p50Ms;

/**
 * Ratios of one number between a server and the reference, round by round.
 * @param {Measured} measured @param {string} reference
 * @returns {(name: string, pick: (one: Measurement) => number) => readonly number[]}
 */
export function ratios(measured, reference) {
  return (name, pick) => quotients((measured.get(name) ?? []).map(pick), (measured.get(reference) ?? []).map(pick));
}

/** @param {readonly number[]} list @param {readonly number[]} divisors */
export function quotients(list, divisors) {
  return list.map((value, index) => value / (divisors[index] ?? Number.NaN));
}
