// The least that a server can do that runs a program for each request: start it through the shell, as the script task of
// the benchmark does, and answer once it has ended.
import { spawn } from 'node:child_process';
import { serve } from './serve.mjs';

// As scripts of flows get it: what stands in the environment of whoever measures may cost a program its start.
const env = { PATH: process.env['PATH'] ?? '' };

serve((body, reply) => {
  JSON.parse(body.toString());
  const child = spawn('/bin/sh', ['-c', 'node -e 0'], { stdio: ['ignore', 'pipe', 'pipe'], env });
  child.stdout.resume();
  child.stderr.resume();
  child.once('close', () => reply('{"status":"accepted-ok"}'));
});
