// `npm run soak`: ten minutes at half of what it can take, with retention at work: memory, files and handles have to stay
// as they are. The rate is half of the peak that is measured first.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { payload } from './bench-flows.mjs';
import { load } from './load.mjs';
import { openLoad } from './open-load.mjs';
import { machineFacts } from './results.mjs';
import { percentile } from './statistics.mjs';
import { askCore } from './stored-counts.mjs';
import { hookbench, startHookbench } from './subjects.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    kept: { type: 'string', default: '5000' },
    json: { type: 'string' },
  },
});
const peakSeconds = 10;
const looks = 20;
/** Beyond these a sample of the second half is not "flat" beside the first one of it. */
const growthMax = { memoryMb: 20, fileMb: 10, handles: 5 };

const folder = mkdtempSync(join(tmpdir(), 'hookbench-soak-'));
process.env['TMPDIR'] = folder;
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const print = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

await soak();

/** The peak, then the looks, each behind its part of the time. */
async function soak() {
  print(Object.values(machineFacts()).join(' · '));
  const server = await startHookbench(100, ['--deliveries-max', values.kept, '--executions-max', values.kept]);
  const { url } = hookbench('soak', server, 'accept');
  const body = payload(1024);
  await load({ url, body, connections: 32, seconds: peakSeconds });
  const peak = await load({ url, body, connections: 32, seconds: peakSeconds });
  const perSecond = peak.acknowledged / peak.seconds / 2;
  print(`half of the peak is ${Math.round(perSecond)}/s; ${values.kept} deliveries and executions are kept`);

  /** @type {object[]} */
  const samples = [];
  let acknowledged = 0;
  let refused = 0;
  const control = { control: server.ready.control ?? '', token: server.ready.token ?? '' };
  for (let look = 1; look <= looks; look++) {
    const seconds = (Number(values.minutes) * 60) / looks;
    const result = await openLoad({ url, body, perSecond, seconds, connectionsMax: 64 });
    // Its connections are handles too, until the server has seen that they are gone.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    acknowledged += result.acknowledged;
    refused += result.sent - result.acknowledged;
    samples.push({ ...sample(server), p99Ms: Math.round(percentile(result.latenciesMs, 0.99)) });
    print(`${String(Math.round((look * seconds) / 6) / 10).padStart(5)} min  ${tell(samples.at(-1))}`);
  }
  const newest = await askCore(control, 'executions.list', { limit: 1 });
  await server.stop();
  const growth = growthOf(/** @type {Sample[]} */ (samples.slice(looks / 2)));
  print(
    `acknowledged ${acknowledged}, not acknowledged ${refused}; newest ended as ${newest.value.results[0]?.state}; ` +
      `growth over the second half: ${tell(growth)}`,
  );
  const isFlat = Object.entries(growthMax).every(
    ([what, most]) => !(growth[/** @type {keyof Sample} */ (what)] > most),
  );
  print(isFlat ? 'flat' : 'it grows');
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ machine: machineFacts(), perSecond, samples, growth }, null, 2)}\n`);
  }
  process.exitCode = isFlat && refused === 0 ? 0 : 1;
}

/** @typedef {{ readonly memoryMb: number, readonly fileMb: number, readonly handles: number }} Sample */

/** How the server stands now. @param {import('./server-process.mjs').ServerProcess} server @returns {Sample} */
function sample(server) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('hookbench.db'),
  );
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return {
    memoryMb: Math.round(server.memoryMb()),
    fileMb: Math.round(bytes / 1e5) / 10,
    handles: server.handles(),
  };
}

/** @param {readonly Sample[]} half @returns {Sample} between its beginning and its end, each the middle of three looks */
function growthOf(half) {
  const grown = (/** @type {keyof Sample} */ what) => middle(half.slice(-3), what) - middle(half.slice(0, 3), what);
  return { memoryMb: grown('memoryMb'), fileMb: Math.round(grown('fileMb') * 10) / 10, handles: grown('handles') };
}

/** @param {readonly Sample[]} some @param {keyof Sample} what */
function middle(some, what) {
  const list = some.map((one) => one[what]);
  return percentile(list, 0.5);
}

/** @param {object | undefined} figures */
function tell(figures) {
  return Object.entries(figures ?? {})
    .map(([what, value]) => `${what} ${value}`)
    .join('  ');
}
