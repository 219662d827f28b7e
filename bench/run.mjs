// `npm run bench`: measures Hookbench beside reference servers and prints each number beside its target. Runs
// by hand and never as a test, since times on a shared machine prove nothing by themselves.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { payload } from './bench-flows.mjs';
import { compare } from './compare.mjs';
import { measureEvents } from './measure-events.mjs';
import { measureList } from './measure-list.mjs';
import { measureScript } from './measure-script.mjs';
import { measureSize } from './measure-size.mjs';
import { measureLongStarts, measureStart } from './measure-starts.mjs';
import {
  measureAccept,
  measureBodies,
  measureFlowCounts,
  measureFull,
  measureTasks,
  measureWait,
} from './measure-webhooks.mjs';
import { readOptions } from './options.mjs';
import { p50, ratios, speed } from './ratios.mjs';
import { ratioLine, serverLine } from './report.mjs';
import { createResults, machineFacts } from './results.mjs';
import { bare, startReference, target } from './subjects.mjs';

/** What is measured, by the targets that it tells. */
const measurements = [
  { ids: ['T1', 'T1c', 'T8'], measure: measureAccept },
  { ids: ['T2'], measure: measureFull },
  { ids: ['T3', 'T4'], measure: measureWait },
  { ids: ['T5'], measure: measureTasks },
  { ids: ['T6'], measure: measureScript },
  { ids: ['T7'], measure: measureStart },
  { ids: ['T9'], measure: measureBodies },
  { ids: ['T10'], measure: measureEvents },
  { ids: ['T11'], measure: measureList },
  { ids: ['T12'], measure: measureFlowCounts },
  { ids: ['T13'], measure: measureLongStarts },
  { ids: ['T17'], measure: measureSize },
];

const options = readOptions(process.argv.slice(2));

// All servers put their data under the folder for temporary files: one of our own, removed with all that is in it.
const folder = mkdtempSync(join(tmpdir(), 'hookbench-bench-'));
process.env['TMPDIR'] = folder;
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const print = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
print(`${options.rounds} rounds of ${options.seconds} s each; medians with their range, ratios within a round`);
print(Object.values(machineFacts()).join(' · '));
process.exitCode = options.target === undefined ? await measureHookbench() : await measureTarget(options.target);

/** What is asked for. Answers the exit code: 1 where a target was missed or an acknowledged webhook lost. */
async function measureHookbench() {
  if (!existsSync(`${import.meta.dirname}/../out/main/headless.js`)) {
    process.stderr.write('Cannot measure Hookbench: it is not built, see `npm run build`\n');
    return 1;
  }
  const results = createResults(print);
  const isAsked = (/** @type {readonly string[]} */ ids) =>
    options.ids.length === 0 || ids.some((id) => options.ids.includes(id));
  for (const { ids, measure } of measurements) {
    if (isAsked(ids)) await measure(options, results);
  }
  if (options.json !== undefined) writeFileSync(options.json, `${results.toJson()}\n`);
  return results.isGood() ? 0 : 1;
}

/** Somebody else's server beside bare-echo. @param {string} url */
async function measureTarget(url) {
  const echo = await startReference('bare-echo');
  const subjects = [bare('bare-echo', echo), target(url, options.pid), bare('bare-echo again', echo)];
  for (const connections of [32, 1]) {
    const measured = await compare(subjects, { ...options, body: payload(1024), connections });
    const ratio = ratios(measured, 'bare-echo');
    print(connections === 1 ? 'one connection' : `${connections} connections`);
    for (const name of ['target', 'bare-echo again']) {
      print(ratioLine(`${name}, requests/s ÷ bare-echo`, ratio(name, speed)));
      print(ratioLine(`${name}, p50 ÷ bare-echo`, ratio(name, p50)));
    }
    for (const [name, rounds] of measured) print(serverLine(name, rounds));
  }
  await echo.stop();
  return 0;
}
