// Opening sockets: one port on both loopback addresses, and never another than the one asked for.
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Listening } from '../../../src/main/http/listen.ts';

const opened: Server[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function open(place: { readonly host?: string; readonly port: number }): Promise<Listening | string> {
  const made = await listen({ ...place, setting: '--port', createServer: () => createServer() });
  if (!made.ok) return `${made.error.code} ${made.error.message}`;
  opened.push(...made.value.servers);
  return made.value;
}

function portOf(listening: Listening | string): number {
  return typeof listening === 'string' ? 0 : Number(new URL(listening.addresses[0] ?? '').port);
}

describe('listen()', () => {
  it('takes one free port on both loopback addresses', async () => {
    const listening = await open({ port: 0 });
    const port = portOf(listening);
    expect(typeof listening === 'string' ? listening : listening.addresses).toEqual([
      `http://127.0.0.1:${port}`,
      `http://[::1]:${port}`,
    ]);
  });

  it('listens on one address alone where it is named', async () => {
    const listening = await open({ host: '127.0.0.1', port: 0 });
    expect(typeof listening === 'string' ? listening : listening.servers).toHaveLength(1);
  });

  it('says PORT_BUSY where IPv4 has the port already', async () => {
    const port = portOf(await open({ host: '127.0.0.1', port: 0 }));
    expect(await open({ port })).toBe(
      `PORT_BUSY Cannot listen on 127.0.0.1:${port}: port ${port} is in use; stop what uses it or choose another with --port`,
    );
  });

  it('says PORT_BUSY where only IPv6 has it, and lets go of IPv4', async () => {
    const port = portOf(await open({ host: '::1', port: 0 }));
    expect(await open({ port })).toMatch(/^PORT_BUSY Cannot listen on \[::1\]:/);
    expect(portOf(await open({ host: '127.0.0.1', port }))).toBe(port);
  });

  it('says PORT_UNUSABLE for an address that is not of this machine', async () => {
    expect(await open({ host: '192.0.2.1', port: 0 })).toMatch(/^PORT_UNUSABLE Cannot listen on 192\.0\.2\.1:0: /);
  });
});
