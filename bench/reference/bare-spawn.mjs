// The least that a server can do that runs a program for each request: start it through the shell, as the script task of
// the benchmark does, and answer once it has ended.
import { spawn } from 'node:child_process';
import { serve } from './serve.mjs';

serve((body, reply) => {
  JSON.parse(body.toString());
  const child = spawn('/bin/sh', ['-c', 'node -e 0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.resume();
  child.stderr.resume();
  child.once('close', () => reply('{"status":"accepted-ok"}'));
});
