// What an execution costs by its length: `npm run bench:length`. CPU time and memory of `hookbench run` with everything
// stored, for a row of tasks and for loops, each length beside twice that length and beside bare Node that appends the
// same rows, in the same round.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { waitedCpuSeconds } from './server-process.mjs';
import { spread } from './statistics.mjs';

const headless = join(import.meta.dirname, '../out/main/headless.js');
const reference = join(import.meta.dirname, 'reference/append-rows.mjs');
const tellPeak = join(import.meta.dirname, 'tell-peak.mjs');
const rounds = 3;
/** CPU seconds beyond those of one row, below which a run of bare Node is not divided by. */
const bareSecondsMin = 0.05;
const noOp = '{id: ID, type: io.kestra.plugin.core.log.Log, message: x}';

/** @type {Readonly<Record<string, { kestra: string, lengths: readonly number[], tasks: (length: number) => string }>>} */
const shapes = {
  'row of tasks': {
    kestra: '1.3',
    lengths: [1, 250, 500, 1000],
    tasks: (length) => Array.from({ length }, (_, index) => `  - ${noOp.replace('ID', `t${index}`)}`).join('\n'),
  },
  'ForEach over values': {
    kestra: '1.3',
    lengths: [1, 2500, 5000, 10_000],
    tasks: (length) => loop('ForEach', length),
  },
  'Loop over values': { kestra: '2.0', lengths: [1, 2500, 5000, 10_000], tasks: (length) => loop('Loop', length) },
};

/** @param {string} type @param {number} length */
function loop(type, length) {
  const values = JSON.stringify(Array.from({ length }, (_, index) => String(index)));
  return `  - id: loop
    type: io.kestra.plugin.core.flow.${type}
    values: '${values}'
    tasks:
      - ${noOp.replace('ID', 'one')}`;
}

/** @typedef {{ readonly cpuSeconds: number, readonly peakMb: number }} Cost */

/** What one run costs in a process and a data folder of its own. @param {string} kestra @param {string} tasks */
function costOfRun(kestra, tasks) {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-length-'));
  mkdirSync(join(folder, 'flows'));
  const file = join(folder, 'flows', 'long.yaml');
  writeFileSync(file, `id: long\nnamespace: bench\ntasks:\n${tasks}\n`);
  const args = [
    headless,
    'run',
    file,
    '--kestra',
    kestra,
    '--data',
    join(folder, 'data'),
    '--timeout',
    '600',
    '--json',
  ];
  const cost = costOf(args, join(folder, 'peak'));
  rmSync(folder, { recursive: true });
  return cost;
}

/** What bare Node costs that appends as many rows. @param {number} length */
function costOfRows(length) {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-length-'));
  const cost = costOf([reference, String(length)], join(folder, 'peak'));
  rmSync(folder, { recursive: true });
  return cost;
}

/** @param {readonly string[]} args of Node @param {string} peakFile where the process notes its memory @returns {Cost} */
function costOf(args, peakFile) {
  const before = waitedCpuSeconds();
  const env = { ...process.env, BENCH_PEAK_FILE: peakFile };
  const node = ['--import', pathToFileURL(tellPeak).href, ...args];
  const run = spawnSync(process.execPath, node, { encoding: 'utf8', maxBuffer: 2 ** 30, env });
  const cpuSeconds = waitedCpuSeconds() - before;
  if (run.status !== 0) throw new Error(`Cannot measure ${args.join(' ')}: ${run.stderr.slice(0, 500)}`);
  return { cpuSeconds, peakMb: Number(readFileSync(peakFile, 'utf8')) };
}

for (const [name, { kestra, lengths, tasks }] of Object.entries(shapes)) {
  /** @type {Map<number, Cost[]>} */
  const ours = new Map(lengths.map((length) => [length, []]));
  /** @type {Map<number, Cost[]>} */
  const bare = new Map(lengths.map((length) => [length, []]));
  for (let round = 0; round < rounds; round++) {
    for (const length of lengths) {
      ours.get(length)?.push(costOfRun(kestra, tasks(length)));
      bare.get(length)?.push(costOfRows(length));
    }
  }
  console.log(`\n${name}, Kestra ${kestra}`);
  for (const length of lengths.slice(1)) {
    const each = (cpuOf(ours, length) / (length - 1)) * 1e6;
    const half = lengths.includes(length / 2) ? cpuOf(ours, length) / cpuOf(ours, length / 2) : undefined;
    const ratio = half === undefined ? '' : `, ${half.toFixed(2)} times half the length (a straight line: 2)`;
    console.log(`  ${length}: ${each.toFixed(0)} µs for each, ${besideRows(ours, bare, length)}${ratio}`);
    console.log(`    ${(kbOf(ours, length) / (length - 1)).toFixed(1)} KB of memory at the peak for each`);
  }
}

/**
 * How many times what bare Node takes for the same rows. Linux counts CPU time in hundredths of a second, and a start
 * differs by as much from run to run: less than some of them is no cost to divide by.
 * @param {ReadonlyMap<number, readonly Cost[]>} ours @param {ReadonlyMap<number, readonly Cost[]>} bare @param {number} length
 */
function besideRows(ours, bare, length) {
  const seconds = cpuOf(bare, length);
  if (seconds < bareSecondsMin) return 'bare Node appends the same rows too quickly to compare';
  return `${(cpuOf(ours, length) / seconds).toFixed(1)} × bare Node that appends the same rows`;
}

/** CPU seconds beyond those of one task. @param {ReadonlyMap<number, readonly Cost[]>} costs @param {number} length */
function cpuOf(costs, length) {
  const median = (/** @type {number} */ of) => spread((costs.get(of) ?? []).map((one) => one.cpuSeconds)).median;
  return median(length) - median(1);
}

/** The same of memory. @param {ReadonlyMap<number, readonly Cost[]>} costs @param {number} length */
function kbOf(costs, length) {
  const median = (/** @type {number} */ of) => spread((costs.get(of) ?? []).map((one) => one.peakMb)).median;
  return (median(length) - median(1)) * 1024;
}
