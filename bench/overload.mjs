// `npm run overload` (T16): how Hookbench fares when ten times as much comes as it can take. The peak is measured first,
// in the same minutes; what was acknowledged must be stored and finished, and nothing else may be.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { payload } from './bench-flows.mjs';
import { load } from './load.mjs';
import { openLoad } from './open-load.mjs';
import { losses } from './report.mjs';
import { createResults, machineFacts } from './results.mjs';
import { hookbench, startHookbench } from './subjects.mjs';
import { percentile } from './statistics.mjs';
import { targets } from './targets.mjs';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '10' },
    json: { type: 'string' },
  },
});
const times = Number(values.times);
const seconds = Number(values.seconds);
const connections = 32;
const memoryEveryMs = 200;
const warmRequests = 5000;
const warmSecondsMax = 120;

// The server puts its data under the folder for temporary files: one of our own, removed with all that is in it.
const folder = mkdtempSync(join(tmpdir(), 'hookbench-overload-'));
process.env['TMPDIR'] = folder;
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

await flood();

/** The peak, then many times as much. */
async function flood() {
  const results = createResults((line) => process.stdout.write(`${line}\n`));
  results.print(Object.values(machineFacts()).join(' · '));
  const server = await startHookbench(100);
  const subject = hookbench('accept', server, 'accept');
  const body = payload(1024);

  // Warm code first: the peak of cold code would make ten times of it too little.
  const warm = await load({ url: subject.url, body, connections, seconds: warmSecondsMax, requestsMax: warmRequests });
  const calm = await load({ url: subject.url, body, connections, seconds });
  const peak = calm.acknowledged / calm.seconds;
  // The flood is to find a server at rest.
  await (
    await subject.beginCount?.()
  )?.();
  results.print(
    `warm by ${warm.acknowledged} requests; peak ${Math.round(peak)}/s with ${connections} connections, p99 ${percentile(calm.latenciesMs, 0.99).toFixed(1)} ms`,
  );

  const memoryBefore = server.memoryMb();
  let memoryMost = memoryBefore;
  const watch = setInterval(() => (memoryMost = Math.max(memoryMost, server.memoryMb())), memoryEveryMs);
  const count = await subject.beginCount?.();
  const flooded = await openLoad({ url: subject.url, body, perSecond: peak * times, seconds });
  clearInterval(watch);
  const counts = await count?.();

  results.tell(targets.overloadGoodput, [flooded.acknowledgedInTime / seconds / peak]);
  results.tell(targets.overloadLatency, [percentile(flooded.latenciesMs, 0.99) / 1000]);
  results.tell(targets.overloadMemory, [memoryMost - memoryBefore]);
  results.tell(targets.overloadBlunt, [flooded.refusedBluntly + flooded.unanswered + otherThanBusy(flooded.refused)]);
  const dueSeconds = percentile(flooded.dueLatenciesMs, 0.99) / 1000;
  const refused = Object.entries(flooded.refused).map(([why, often]) => `${often} × ${why}`);
  results.print(
    `     due ${Math.round(peak * times * seconds)}, sent ${flooded.sent} (${(flooded.sent / seconds / peak).toFixed(1)} × peak), ` +
      `acknowledged ${flooded.acknowledged}, refused ${refused.join(', ') || 'none'}, unanswered ${flooded.unanswered}; ` +
      `stored ${counts?.stored}, finished ${counts?.finished}`,
  );
  results.print(`     p99 with the time that requests waited here for a free connection: ${dueSeconds.toFixed(2)} s`);
  results.lose(losses('overload', [{ ...nothing(), acknowledged: flooded.acknowledged, ...(counts && { counts }) }]));
  await server.stop();
  if (values.json !== undefined) writeFileSync(values.json, `${results.toJson()}\n`);
  process.exitCode = results.isGood() ? 0 : 1;
}

/** Lost connections and other statuses. @param {Readonly<Record<string, number>>} refusals */
function otherThanBusy(refusals) {
  const all = Object.values(refusals).reduce((sum, often) => sum + often, 0);
  return all - (refusals['429'] ?? 0) - (refusals['503'] ?? 0);
}

function nothing() {
  return { perSecond: 0, p50Ms: 0, p99Ms: 0, cpuMicros: 0, servedBefore: 0, refused: {} };
}
