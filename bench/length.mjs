// What an execution costs by its length: `npm run bench:length`. CPU time of `hookbench run` with everything stored,
// for a row of tasks and for loops, each length beside twice that length in the same round.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitedCpuSeconds } from './server-process.mjs';
import { spread } from './statistics.mjs';

const headless = join(import.meta.dirname, '../out/main/headless.js');
const rounds = 3;
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

/** CPU seconds of one run in a process and a data folder of its own. @param {string} kestra @param {string} tasks */
function cpuSecondsOf(kestra, tasks) {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-length-'));
  mkdirSync(join(folder, 'flows'));
  const file = join(folder, 'flows', 'long.yaml');
  writeFileSync(file, `id: long\nnamespace: bench\ntasks:\n${tasks}\n`);
  const args = ['run', file, '--kestra', kestra, '--data', join(folder, 'data'), '--timeout', '600', '--json'];
  const before = waitedCpuSeconds();
  const run = spawnSync(process.execPath, [headless, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const seconds = waitedCpuSeconds() - before;
  rmSync(folder, { recursive: true });
  if (run.status !== 0) throw new Error(`Cannot measure ${kestra}: ${run.stderr.slice(0, 500)}`);
  return seconds;
}

for (const [name, { kestra, lengths, tasks }] of Object.entries(shapes)) {
  /** @type {Map<number, number[]>} */
  const seconds = new Map(lengths.map((length) => [length, []]));
  for (let round = 0; round < rounds; round++) {
    for (const length of lengths) seconds.get(length)?.push(cpuSecondsOf(kestra, tasks(length)));
  }
  const cost = (/** @type {number} */ length) => spread(seconds.get(length) ?? []).median;
  console.log(`\n${name}, Kestra ${kestra}`);
  for (const length of lengths.slice(1)) {
    const each = ((cost(length) - cost(1)) / (length - 1)) * 1e6;
    const half = lengths.includes(length / 2) ? (cost(length) - cost(1)) / (cost(length / 2) - cost(1)) : undefined;
    const ratio = half === undefined ? '' : `, ${half.toFixed(2)} times half the length (a straight line: 2)`;
    console.log(`  ${length}: ${each.toFixed(0)} µs for each${ratio}`);
  }
}
