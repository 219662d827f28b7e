// The built program beside as many idle connections as the system lets us open, ten thousand at most: whoever has
// something to say is still served, and the program ends in order.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { makeHome, startServer } from './program.ts';

/** Node takes the hard limit for its own; the rest of it is for files and the runner. */
const filesMax = Number(execFileSync('sh', ['-c', 'ulimit -Hn']).toString().trim().replace('unlimited', '1000000'));
const count = Math.min(10_000, filesMax - 1000);

const source = `id: echo
namespace: company.team
tasks: [{id: out, type: io.kestra.plugin.core.debug.Return, format: done}]
triggers: [{id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: key1}]
`;

describe.skipIf(process.platform === 'win32')('the program (on Windows left out: it has no ulimit)', () => {
  it(`serves others beside ${count} idle connections`, async () => {
    const program = await startServer(makeHome({ 'flows/echo.yaml': source }));
    const { hostname, port } = new URL(program.ready.ingress);
    const idle: Socket[] = [];
    // In hundreds, since the system bounds how many wait to be accepted.
    while (idle.length < count) {
      const more = Array.from({ length: Math.min(100, count - idle.length) }, () => {
        // One that is ended before all are open only makes room.
        return connect({ host: hostname, port: Number(port) }).on('error', () => undefined);
      });
      await Promise.all(more.map((socket) => once(socket, 'connect')));
      idle.push(...more);
    }
    const url = `${program.ready.ingress}/api/v1/main/executions/webhook/company.team/echo/key1`;
    const { status } = await fetch(url, { method: 'POST', body: '{}' });
    for (const socket of idle) socket.destroy();
    expect([idle.length, status, await program.end('SIGTERM')]).toEqual([count, 200, 0]);
  });
});
