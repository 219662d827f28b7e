// How measurements are told: one line a target, and one line a server with the counts that make its speed
// worth anything.
import { spread } from './statistics.mjs';

/** @typedef {import('./compare.mjs').Measurement} Measurement */

/**
 * One target with the ratios of all rounds.
 * @param {import('./targets.mjs').Target} target
 * @param {readonly number[]} values
 * @param {readonly number[]} [sameToSame] the same ratio between a server and itself: how far noise alone goes
 */
export function targetLine(target, values, sameToSame) {
  const { median, least, most } = spread(values);
  const unit = target.unit === undefined ? '' : ` ${target.unit}`;
  const bound = target.least === undefined ? `≤ ${target.most}` : `≥ ${target.least}`;
  const noise = sameToSame === undefined ? '' : `  A/A ${range(sameToSame)}`;
  const met = isMet(target, median);
  const verdict = met === undefined ? 'not known here' : met ? 'met' : 'missed';
  return (
    `${target.id.padEnd(4)} ${target.what.padEnd(58)} ${number(median)}${unit} (${number(least)}–${number(most)})` +
    `  target ${bound}${unit}, stretch ${target.stretch}: ${verdict}${noise}`
  );
}

/** Undefined where the number is not known here. @param {import('./targets.mjs').Target} target @param {number} value */
export function isMet({ least, most }, value) {
  if (Number.isNaN(value)) return undefined;
  return least === undefined ? value <= (most ?? 0) : value >= least;
}

/** A ratio that has no target. @param {string} what @param {readonly number[]} values */
export function ratioLine(what, values) {
  return `     ${what.padEnd(58)} ${range(values)}`;
}

/** One server over all rounds. @param {string} name @param {readonly Measurement[]} rounds */
export function serverLine(name, rounds) {
  const middle = (/** @type {(one: Measurement) => number} */ pick) => number(spread(rounds.map(pick)).median);
  const total = (/** @type {(one: Measurement) => number} */ pick) => rounds.reduce((sum, one) => sum + pick(one), 0);
  const counts = rounds.every((one) => one.counts !== undefined)
    ? ` stored ${total((one) => one.counts?.stored ?? 0)} finished ${total((one) => one.counts?.finished ?? 0)}` +
      ` drained in ${middle((one) => one.counts?.drainSeconds ?? 0)} s`
    : '';
  const refused = refusals(rounds);
  return (
    `     ${name.padEnd(20)} ${middle((one) => one.perSecond).padStart(8)}/s  p50 ${middle((one) => one.p50Ms)} ms` +
    `  p99 ${middle((one) => one.p99Ms)} ms  CPU ${middle((one) => one.cpuMicros)} µs` +
    `  acknowledged ${total((one) => one.acknowledged)}${counts}${refused === '' ? '' : `  refused ${refused}`}` +
    `  ${warmth(rounds)}`
  );
}

/** How warm a server was: a first round that costs more than the last one was measured too early. @param {readonly Measurement[]} rounds */
function warmth(rounds) {
  const [first, last] = [rounds[0], rounds.at(-1)];
  const ratio = first === undefined || last === undefined ? Number.NaN : first.cpuMicros / last.cpuMicros;
  return `warm by ${first?.servedBefore ?? 0} requests, CPU of the first round ÷ the last ${number(ratio)}`;
}

/**
 * What was lost, in sentences; empty where every acknowledged webhook is stored and finished.
 * @param {string} name @param {readonly Measurement[]} rounds
 */
export function losses(name, rounds) {
  return rounds.flatMap(({ acknowledged, counts }) =>
    counts === undefined || (counts.stored === acknowledged && counts.finished === acknowledged)
      ? []
      : [`${name} acknowledged ${acknowledged}, stored ${counts.stored}, finished ${counts.finished}`],
  );
}

/** @param {readonly Measurement[]} rounds */
function refusals(rounds) {
  /** @type {Record<string, number>} */
  const sum = {};
  for (const { refused } of rounds) {
    for (const [why, times] of Object.entries(refused)) sum[why] = (sum[why] ?? 0) + times;
  }
  return Object.entries(sum)
    .map(([why, times]) => `${times} × ${why}`)
    .join(', ');
}

/** @param {readonly number[]} values */
function range(values) {
  const { median, least, most } = spread(values);
  return `${number(median)} (${number(least)}–${number(most)})`;
}

/** Three digits that matter. @param {number} value */
function number(value) {
  if (Number.isNaN(value)) return '–';
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
