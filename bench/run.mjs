// `npm run bench`: measures Hookbench beside reference servers and prints each number beside its target. Runs
// by hand and never as a test, since times on a shared machine prove nothing by themselves.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { payload } from './bench-flows.mjs';
import { coldStarts } from './cold-start.mjs';
import { compare } from './compare.mjs';
import { readOptions } from './options.mjs';
import { losses, ratioLine, serverLine, targetLine } from './report.mjs';
import { bare, durable, hookbench, startHookbench, startReference, target } from './subjects.mjs';
import { targets } from './targets.mjs';

/** @typedef {import('./compare.mjs').Measurement} Measurement */
/** @typedef {ReadonlyMap<string, readonly Measurement[]>} Measured */

const flows = 100;
const speed = (/** @type {Measurement} */ one) => one.perSecond;
const cpu = (/** @type {Measurement} */ one) => one.cpuMicros;
const p50 = (/** @type {Measurement} */ one) => one.p50Ms;
const options = readOptions(process.argv.slice(2));
const small = { rounds: options.rounds, seconds: options.seconds, body: payload(1024) };

// All servers put their data under the folder for temporary files: one of our own, removed with all that is in it.
const folder = mkdtempSync(join(tmpdir(), 'hookbench-bench-'));
process.env['TMPDIR'] = folder;
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const print = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
print(`${options.rounds} rounds of ${options.seconds} s each; medians with their range, ratios within a round`);
process.exitCode = options.target === undefined ? await measureHookbench() : await measureTarget(options.target);

/** All targets. Answers the exit code: 1 where an acknowledged webhook was lost. */
async function measureHookbench() {
  if (!existsSync(`${import.meta.dirname}/../out/main/headless.js`)) {
    process.stderr.write('Cannot measure Hookbench: it is not built, see `npm run build`\n');
    return 1;
  }
  const servers = await startAll();
  await new Promise((resolve) => setTimeout(resolve, options.seconds * 200));
  const idleMb = servers.product.memoryMb();
  const lost = [...(await measureAccept(servers))];
  print(targetLine(targets.idleMemory, [idleMb]));
  print(targetLine(targets.loadedMemory, [servers.product.memoryMb()]));
  lost.push(...(await measureWait(servers)));
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  const starts = await coldStarts(options.coldStarts, flows);
  print(targetLine(targets.coldStart, quotients(starts.hookbench, starts.bare)));
  for (const sentence of lost) print(`LOST ${sentence}`);
  return lost.length === 0 ? 0 : 1;
}

async function startAll() {
  return {
    small: await startReference('bare-small'),
    echo: await startReference('bare-echo'),
    durable: await startReference('durable'),
    lifecycle: await startReference('durable-lifecycle'),
    product: await startHookbench(flows),
  };
}

/** T1 and T1c. Answers what was lost. @param {Awaited<ReturnType<typeof startAll>>} servers */
async function measureAccept(servers) {
  const measured = await compare(
    [
      bare('bare-small', servers.small),
      durable('durable', servers.durable),
      durable('durable-lifecycle', servers.lifecycle),
      hookbench('hookbench accept', servers.product, 'accept'),
      bare('bare-small again', servers.small),
    ],
    { ...small, connections: 32 },
  );
  const ratio = ratios(measured, 'bare-small');
  print(targetLine(targets.accept, ratio('hookbench accept', speed), ratio('bare-small again', speed)));
  print(targetLine(targets.acceptCpu, ratio('hookbench accept', cpu), ratio('bare-small again', cpu)));
  for (const name of ['durable', 'durable-lifecycle']) {
    print(ratioLine(`${name}, requests/s ÷ bare-small`, ratio(name, speed)));
  }
  return printServers(measured);
}

/** T3 and T4. Answers what was lost. @param {Awaited<ReturnType<typeof startAll>>} servers */
async function measureWait(servers) {
  const subjects = [
    bare('bare-echo', servers.echo),
    hookbench('hookbench wait', servers.product, 'wait'),
    bare('bare-echo again', servers.echo),
  ];
  const many = await compare(subjects, { ...small, connections: 32 });
  const speeds = ratios(many, 'bare-echo');
  print(targetLine(targets.wait, speeds('hookbench wait', speed), speeds('bare-echo again', speed)));
  const lost = printServers(many);
  const one = await compare(subjects, { ...small, connections: 1 });
  const latencies = ratios(one, 'bare-echo');
  print(targetLine(targets.latency, latencies('hookbench wait', p50), latencies('bare-echo again', p50)));
  return [...lost, ...printServers(one)];
}

/** Somebody else's server beside bare-echo. @param {string} url */
async function measureTarget(url) {
  const echo = await startReference('bare-echo');
  const subjects = [bare('bare-echo', echo), target(url, options.pid), bare('bare-echo again', echo)];
  for (const connections of [32, 1]) {
    const measured = await compare(subjects, { ...small, connections });
    const ratio = ratios(measured, 'bare-echo');
    print(connections === 1 ? 'one connection' : `${connections} connections`);
    for (const name of ['target', 'bare-echo again']) {
      print(ratioLine(`${name}, requests/s ÷ bare-echo`, ratio(name, speed)));
      print(ratioLine(`${name}, p50 ÷ bare-echo`, ratio(name, p50)));
    }
    printServers(measured);
  }
  await echo.stop();
  return 0;
}

/** @param {Measured} measured */
function printServers(measured) {
  for (const [name, rounds] of measured) print(serverLine(name, rounds));
  return [...measured].flatMap(([name, rounds]) => losses(name, rounds));
}

/**
 * Ratios of one number between a server and the reference, round by round.
 * @param {Measured} measured @param {string} reference
 * @returns {(name: string, pick: (one: Measurement) => number) => readonly number[]}
 */
function ratios(measured, reference) {
  return (name, pick) => quotients((measured.get(name) ?? []).map(pick), (measured.get(reference) ?? []).map(pick));
}

/** @param {readonly number[]} list @param {readonly number[]} divisors */
function quotients(list, divisors) {
  return list.map((value, index) => value / (divisors[index] ?? Number.NaN));
}
