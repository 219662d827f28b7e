// What was measured, as lines while it goes and as JSON at the end, with the facts of the machine it was measured on.
import { cpus, release, totalmem } from 'node:os';
import { isMet, targetLine } from './report.mjs';
import { spread } from './statistics.mjs';

/**
 * Hears of all that is measured.
 * @typedef {object} Results
 * @property {(target: import('./targets.mjs').Target, values: readonly number[], sameToSame?: readonly number[]) => void} tell
 * @property {(line: string) => void} print what is no target
 * @property {(sentences: readonly string[]) => void} lose webhooks that were acknowledged and are not there
 * @property {() => boolean} isGood whether every target was met and nothing lost; one that is not known here is not missed
 * @property {() => string} toJson
 */

/** Begins with nothing. @param {(line: string) => void} print @returns {Results} */
export function createResults(print) {
  /** @type {object[]} */
  const told = [];
  /** @type {string[]} */
  const lost = [];
  let missed = 0;
  return {
    print,
    tell(target, values, sameToSame) {
      print(targetLine(target, values, sameToSame));
      const { median, least, most } = spread(values);
      if (isMet(target, median) === false) missed += 1;
      told.push({ ...target, median, lowest: least, highest: most, met: isMet(target, median), sameToSame });
    },
    lose(sentences) {
      for (const sentence of sentences) print(`LOST ${sentence}`);
      lost.push(...sentences);
    },
    isGood: () => missed === 0 && lost.length === 0,
    toJson: () => JSON.stringify({ machine: machineFacts(), date: new Date().toISOString(), told, lost }, null, 2),
  };
}

/** Without them a number says nothing. */
export function machineFacts() {
  const [first] = cpus();
  return {
    cpu: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${process.platform} ${release()}`,
    node: process.version,
  };
}
