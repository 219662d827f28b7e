// The targets of the way from request to answer: T1, T1c, T2, T3, T4, T5, T8, T9 and T12. Each measurement starts its
// own servers and ends them.
import { payload } from './bench-flows.mjs';
import { compare } from './compare.mjs';
import { cpu, p50, ratios, speed } from './ratios.mjs';
import { losses, ratioLine, serverLine } from './report.mjs';
import { bare, durable, hookbench, startHookbench, startReference } from './subjects.mjs';
import { targets } from './targets.mjs';

/**
 * @typedef {import('./options.mjs').Options} Options
 * @typedef {import('./results.mjs').Results} Results
 */

const flows = 100;
const connections = 32;

/** T1, T1c and T8. @param {Options} options @param {Results} results */
export async function measureAccept(options, results) {
  const servers = {
    small: await startReference('bare-small'),
    durable: await startReference('durable'),
    lifecycle: await startReference('durable-lifecycle'),
    product: await startHookbench(flows),
  };
  await new Promise((resolve) => setTimeout(resolve, options.seconds * 200));
  results.tell(targets.idleMemory, [servers.product.memoryMb()]);
  const subjects = [
    bare('bare-small', servers.small),
    durable('durable', servers.durable),
    durable('durable-lifecycle', servers.lifecycle),
    hookbench('hookbench accept', servers.product, 'accept'),
    bare('bare-small again', servers.small),
  ];
  const measured = await compare(subjects, { ...options, body: payload(1024), connections });
  const ratio = ratios(measured, 'bare-small');
  results.tell(targets.accept, ratio('hookbench accept', speed), ratio('bare-small again', speed));
  results.tell(targets.acceptCpu, ratio('hookbench accept', cpu), ratio('bare-small again', cpu));
  for (const name of ['durable', 'durable-lifecycle']) {
    results.print(ratioLine(`${name}, requests/s ÷ bare-small`, ratio(name, speed)));
  }
  tellServers(measured, results);
  results.tell(targets.loadedMemory, [servers.product.memoryMb()]);
  await stopAll(Object.values(servers));
}

/** T2. @param {Options} options @param {Results} results */
export async function measureFull(options, results) {
  const small = await startReference('bare-small');
  const product = await startHookbench(flows, ['--synchronous', 'full']);
  const subjects = [bare('bare-small', small), hookbench('hookbench full', product, 'accept')];
  const measured = await compare(subjects, { ...options, body: payload(1024), connections });
  results.tell(targets.acceptFull, ratios(measured, 'bare-small')('hookbench full', speed));
  tellServers(measured, results);
  await stopAll([small, product]);
}

/** T3 and T4. @param {Options} options @param {Results} results */
export async function measureWait(options, results) {
  const body = payload(1024);
  const many = await compareWait(connections, { ...options, body }, results);
  results.tell(targets.wait, many('hookbench wait', speed), many('bare-echo again', speed));
  const one = await compareWait(1, { ...options, body }, results);
  results.tell(targets.latency, one('hookbench wait', p50), one('bare-echo again', p50));
}

/** T9. @param {Options} options @param {Results} results */
export async function measureBodies(options, results) {
  for (const [target, bytes] of /** @type {const} */ ([
    [targets.hundredKb, 100 * 1024],
    [targets.oneMb, 1024 * 1024],
  ])) {
    const ratio = await compareWait(4, { ...options, body: payload(bytes) }, results);
    results.tell(target, ratio('hookbench wait', speed), ratio('bare-echo again', speed));
  }
}

/** T5: what ten more tasks cost, divided by ten. @param {Options} options @param {Results} results */
export async function measureTasks(options, results) {
  const product = await startHookbench(flows);
  const subjects = [hookbench('one task', product, 'accept'), hookbench('eleven tasks', product, 'long')];
  const measured = await compare(subjects, { ...options, body: payload(1024), connections });
  const few = (measured.get('one task') ?? []).map(cpu);
  const added = (measured.get('eleven tasks') ?? []).map((one, index) => (cpu(one) - (few[index] ?? 0)) / 10);
  results.tell(targets.addedTask, added);
  tellServers(measured, results);
  await stopAll([product]);
}

/** T12. @param {Options} options @param {Results} results */
export async function measureFlowCounts(options, results) {
  const counts = options.isQuick ? [1000] : [1000, 10_000];
  const few = await startHookbench(10);
  const many = await Promise.all(counts.map((count) => startHookbench(count)));
  const subjects = many.map((server, index) => hookbench(`${counts[index]} flows`, server, 'accept'));
  const all = [hookbench('10 flows', few, 'accept'), ...subjects];
  const measured = await compare(all, { ...options, body: payload(1024), connections });
  const ratio = ratios(measured, '10 flows');
  results.tell(targets.thousandFlows, ratio('1000 flows', speed));
  if (!options.isQuick) results.tell(targets.manyFlows, ratio('10000 flows', speed));
  tellServers(measured, results);
  await stopAll([few, ...many]);
}

/**
 * Waited answers beside bare-echo.
 * @param {number} count of connections @param {Options & { body: string }} options @param {Results} results
 */
async function compareWait(count, options, results) {
  const echo = await startReference('bare-echo');
  const product = await startHookbench(flows);
  const subjects = [
    bare('bare-echo', echo),
    hookbench('hookbench wait', product, 'wait'),
    bare('bare-echo again', echo),
  ];
  const measured = await compare(subjects, { ...options, connections: count });
  tellServers(measured, results);
  await stopAll([echo, product]);
  return ratios(measured, 'bare-echo');
}

/** @param {import('./ratios.mjs').Measured} measured @param {Results} results */
function tellServers(measured, results) {
  for (const [name, rounds] of measured) {
    results.print(serverLine(name, rounds));
    results.lose(losses(name, rounds));
  }
}

/** @param {readonly import('./server-process.mjs').ServerProcess[]} servers */
async function stopAll(servers) {
  await Promise.all(servers.map((server) => server.stop()));
}
