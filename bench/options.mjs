// The benchmark's command line. Anything not known is an error, so that a misspelt flag measures nothing else.
import { parseArgs } from 'node:util';
import { targets } from './targets.mjs';

const usage = `npm run bench -- [T1 T3 …] [--quick] [--rounds N] [--seconds N] [--warm N] [--json FILE] [--target URL [--pid N]]
  T1 T3 …        measures these targets alone; ends with 1 where one of what is measured is missed
  --quick        two short rounds: shows that everything works, its numbers mean nothing
  --rounds N     paired rounds of each comparison (7)
  --seconds N    length of one load (10)
  --warm N       requests that each server answers before it is measured (5000)
  --json FILE    writes the results there, with the facts of the machine
  --target URL   measures the server behind this webhook URL instead of Hookbench
  --pid N        its process, to tell CPU time and memory`;

/**
 * @typedef {object} Options
 * @property {number} rounds
 * @property {number} seconds of one load
 * @property {number} warmRequests that each server answers before it is measured
 * @property {number} coldStarts
 * @property {boolean} isQuick
 * @property {readonly string[]} ids of the targets that are asked for; empty: all
 * @property {string} [json] where the results are written
 * @property {string} [target] a webhook URL of a running server
 * @property {number} [pid] that server's process
 */

/** Reads the command line; ends the program with exit code 2 on wrong usage. @param {readonly string[]} args @returns {Options} */
export function readOptions(args) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        warm: { type: 'string' },
        json: { type: 'string' },
        target: { type: 'string' },
        pid: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) stop(0, usage);
    return {
      rounds: toNumber('rounds', values.rounds ?? (values.quick ? '2' : '7')),
      seconds: toNumber('seconds', values.seconds ?? (values.quick ? '1' : '10')),
      warmRequests: toNumber('warm', values.warm ?? (values.quick ? '200' : '5000')),
      coldStarts: values.quick ? 2 : 7,
      isQuick: values.quick,
      ids: positionals.map(toKnownId),
      ...(values.json === undefined ? {} : { json: values.json }),
      ...(values.target === undefined ? {} : { target: new URL(values.target).href }),
      ...(values.pid === undefined ? {} : { pid: toNumber('pid', values.pid) }),
    };
  } catch (error) {
    return stop(2, `${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** @param {string} text */
function toKnownId(text) {
  if (Object.values(targets).some(({ id }) => id === text)) return text;
  throw new Error(`Cannot measure "${text}": it is not one of the targets that are measured here`);
}

/** @param {string} name @param {string} text */
function toNumber(name, text) {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`Cannot read --${name}: "${text}" is not a number above zero`);
  return value;
}

/** @param {number} code @param {string} text @returns {never} */
function stop(code, text) {
  process.stderr.write(`${text}\n`);
  process.exit(code);
}
