// The few numbers that a measurement is told in. Pure.

/**
 * The smallest value that a share of the list does not exceed; NaN for an empty list.
 * @param {readonly number[]} list
 * @param {number} share from 0 to 1
 */
export function percentile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * The median with its range.
 * @param {readonly number[]} list
 * @returns {{ median: number, least: number, most: number }}
 */
export function spread(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return { median: (lower + upper) / 2, least: percentile(list, 0), most: percentile(list, 1) };
}

/**
 * A list turned so that another member comes first each time.
 * @template T
 * @param {readonly T[]} list
 * @param {number} turn
 * @returns {readonly T[]}
 */
export function rotate(list, turn) {
  const from = turn % Math.max(1, list.length);
  return [...list.slice(from), ...list.slice(0, from)];
}
