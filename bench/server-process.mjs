// A server under measurement, as a child process: started, asked what it costs, ended by its process id.
// What it costs is read from Linux's /proc; elsewhere it is not known and shown as such.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;
const readyWithinMs = 120_000;

/** The same for all servers: what else stands in the environment of whoever measures may cost a program its start. */
const cleanEnvironment = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

/**
 * What a server says when it is ready.
 * @typedef {{ readonly ingress: string, readonly control?: string, readonly token?: string }} Ready
 *
 * A running server.
 * @typedef {object} ServerProcess
 * @property {Ready} ready
 * @property {() => number} cpuSeconds used so far, by all its threads; NaN where not known
 * @property {() => number} memoryMb resident now; NaN where not known
 * @property {() => number} handles open files and sockets; NaN where not known
 * @property {() => void} kill ends it at once, as a crash would
 * @property {() => Promise<void>} stop asks it to end, and makes it after five seconds
 */

/**
 * Starts `node …args` and waits for the first line of its output: it is ready then.
 * @param {readonly string[]} args
 * @param {string} [readyFile] where it says how it is reached; without one the first line says it
 * @returns {Promise<ServerProcess>}
 */
export async function startServer(args, readyFile) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: cleanEnvironment });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const line = await firstLine(child, args);
  child.stdout.on('data', () => {});
  const { pid } = child;
  if (pid === undefined) throw new Error(`Cannot start ${args.join(' ')}: it has no process id`);
  return {
    ready: JSON.parse(readyFile === undefined ? line : readFileSync(readyFile, 'utf8')),
    cpuSeconds: () => cpuSecondsOf(pid),
    memoryMb: () => memoryMbOf(pid),
    handles: () => handlesOf(pid),
    kill: () => child.kill('SIGKILL'),
    stop: async () => {
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await exited;
      clearTimeout(killer);
      process.off('exit', endWithUs);
    },
  };
}

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child @param {readonly string[]} args @returns {Promise<string>} */
function firstLine(child, args) {
  return new Promise((resolve, reject) => {
    let output = '';
    let complaints = '';
    const giveUp = (/** @type {string} */ why) => {
      child.kill('SIGKILL');
      reject(new Error(`Cannot start ${args.join(' ')}: ${why}\n${complaints}`));
    };
    const timer = setTimeout(() => giveUp(`not ready within ${readyWithinMs / 1000} s`), readyWithinMs);
    child.stderr.on('data', (text) => (complaints = (complaints + text).slice(-4000)));
    const onExit = (/** @type {number | null} */ code) => giveUp(`ended with ${code}`);
    child.once('exit', onExit);
    const read = (/** @type {Buffer} */ text) => {
      output += text;
      const end = output.indexOf('\n');
      if (end < 0) return;
      clearTimeout(timer);
      child.stdout.off('data', read);
      child.off('exit', onExit);
      resolve(output.slice(0, end));
    };
    child.stdout.on('data', read);
  });
}

/** CPU time that a process has used so far; NaN where not known. @param {number} pid */
export function cpuSecondsOf(pid) {
  const stat = readProc(`/proc/${pid}/stat`);
  // The name in brackets may hold spaces; user and system time are the 12th and 13th field behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** CPU seconds of all processes that ended and were waited for. */
export function waitedCpuSeconds() {
  const stat = readProc('/proc/self/stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/** @param {number} pid */
function memoryMbOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readProc(`/proc/${pid}/status`))?.[1]) / 1024;
}

/** @param {number} pid */
function handlesOf(pid) {
  const folder = `/proc/${pid}/fd`;
  return existsSync(folder) ? readdirSync(folder).length : Number.NaN;
}

/** @param {string} path */
function readProc(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
