// The built program as a child process for tests and pictures of the window: in a home of its own, on free ports
// unless flags say otherwise. Plain JavaScript, since the pictures are taken by Node itself.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const headless = join(import.meta.dirname, '../../out/main/headless.js');

/**
 * Starts `hookbench serve --json` and waits until it is ready.
 * @param {{ home: string, flows: string, data: string, flags?: readonly string[] }} options
 * @returns {Promise<{ ready: { ingress: string, control: string, token: string }, end: () => Promise<void> }>}
 */
export async function startServer({ home, flows, data, flags = [] }) {
  const ports = ['--port', '0', '--control-port', '0'];
  const argv = [headless, 'serve', '--json', ...ports, '--flows', flows, '--data', data, ...flags];
  const environment = { PATH: process.env['PATH'] ?? '', HOME: home, TZ: 'UTC' };
  const child = spawn(process.execPath, argv, { cwd: home, env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), exit.then(() => [])]);
  if (typeof first[0] !== 'string') throw new Error('The program ended before it was ready');
  // Events are read and dropped, so that the program never waits for us.
  lines.on('line', () => undefined);
  return {
    ready: JSON.parse(first[0]),
    async end() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}
