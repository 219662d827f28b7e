// What can be measured: the reference servers, Hookbench as it is built, and any server by its webhook URL.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webhookUrl, writeFlows } from './bench-flows.mjs';
import { cpuSecondsOf, startServer } from './server-process.mjs';
import { countSince, drain, newestExecution } from './stored-counts.mjs';

/** @typedef {import('./compare.mjs').Subject} Subject */
/** @typedef {import('./server-process.mjs').ServerProcess} ServerProcess */

const headless = join(import.meta.dirname, '../out/main/headless.js');

/** Starts a reference server. @param {string} name file in `reference/` @param {readonly string[]} [args] */
export function startReference(name, args = []) {
  return startServer([join(import.meta.dirname, 'reference', `${name}.mjs`), ...args]);
}

/** Starts Hookbench with empty data and so many flows. @param {number} flows @param {readonly string[]} [flags] */
export function startHookbench(flows, flags = []) {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-bench-'));
  writeFlows(join(folder, 'flows'), flows);
  const folders = ['--flows', join(folder, 'flows'), '--data', join(folder, 'data')];
  const args = [headless, 'serve', '--port', '0', '--control-port', '0', ...folders, ...flags];
  return startServer(args, join(folder, 'data', 'ready.json'));
}

/** @param {string} name @param {ServerProcess} server @returns {Subject} */
export function bare(name, server) {
  return { name, url: `${server.ready.ingress}/`, server };
}

/** A reference server that stores, and tells its counts at `/count`. @param {string} name @param {ServerProcess} server @returns {Subject} */
export function durable(name, server) {
  const read = async () => JSON.parse(await (await fetch(`${server.ready.ingress}/count`)).text());
  return {
    ...bare(name, server),
    beginCount: async () => {
      const before = await read();
      return async () => {
        const after = await read();
        const [stored, finished] = [after.stored - before.stored, after.finished - before.finished];
        return { stored, finished, drainSeconds: 0 };
      };
    },
  };
}

/** Hookbench, called at one of its measured flows. @param {string} name @param {ServerProcess} server @param {'accept' | 'wait' | 'long' | 'script'} flow @returns {Subject} */
export function hookbench(name, server, flow) {
  const { ingress, control = '', token = '' } = server.ready;
  return {
    name,
    url: webhookUrl(ingress, flow),
    server,
    beginCount: async () => {
      const newestBefore = await newestExecution({ control, token });
      return async () => {
        const drainSeconds = await drain({ control, token });
        return { ...(await countSince({ control, token }, newestBefore)), drainSeconds };
      };
    },
  };
}

/** A server that somebody else started. @param {string} url @param {number | undefined} pid @returns {Subject} */
export function target(url, pid) {
  return { name: 'target', url, ...(pid === undefined ? {} : { server: { cpuSeconds: () => cpuSecondsOf(pid) } }) };
}
