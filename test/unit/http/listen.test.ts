// Opening sockets: one port on both loopback addresses, and never another than the one asked for.
import { createServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Listening } from '../../../src/main/http/listen.ts';

const opened: Server[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

/** Makes servers that fail on IPv6: with the first code the first time, and so on; then they listen. */
function failOnIpv6(codes: readonly string[]): () => Server {
  const left = [...codes];
  return () => {
    const server = createServer();
    const listenReally = server.listen.bind(server);
    const listenOrFail = (place: { readonly host: string; readonly port: number }, done: () => void): Server => {
      const code = place.host === '::1' ? left.shift() : undefined;
      if (code === undefined) return listenReally(place, done);
      process.nextTick(() => server.emit('error', Object.assign(new Error(code), { code })));
      return server;
    };
    return Object.assign(server, { listen: listenOrFail });
  };
}

async function open(
  place: { readonly host?: string; readonly port: number },
  make: () => Server = () => createServer(),
): Promise<Listening | string> {
  const made = await listen({ ...place, setting: '--port', createServer: make });
  if (!made.ok) return `${made.error.code} ${made.error.message}`;
  opened.push(...made.value.servers);
  return made.value;
}

function portOf(listening: Listening | string): number {
  return typeof listening === 'string' ? 0 : Number(new URL(listening.addresses[0] ?? '').port);
}

describe('listen()', () => {
  it('takes one free port on both loopback addresses, or on IPv4 alone where the machine has no IPv6', async () => {
    const listening = await open({ port: 0 });
    const port = portOf(listening);
    expect(typeof listening === 'string' ? listening : listening.addresses).toEqual([
      `http://127.0.0.1:${port}`,
      ...(hasIpv6 ? [`http://[::1]:${port}`] : []),
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

  it.each(['EADDRNOTAVAIL', 'EAFNOSUPPORT'])('serves IPv4 alone where IPv6 answers %s', async (code) => {
    const listening = await open({ port: 0 }, failOnIpv6([code]));
    expect(typeof listening === 'string' ? listening : listening.addresses).toEqual([
      `http://127.0.0.1:${portOf(listening)}`,
    ]);
  });

  it('tries another free port where the first is taken on IPv6', async () => {
    const listening = await open({ port: 0 }, failOnIpv6(['EADDRINUSE', 'EADDRINUSE', 'EADDRNOTAVAIL']));
    expect(typeof listening === 'string' ? listening : listening.servers).toHaveLength(1);
  });

  it('says PORT_BUSY where every free port is taken on IPv6', async () => {
    const codes = Array.from({ length: 100 }, () => 'EADDRINUSE');
    expect(await open({ port: 0 }, failOnIpv6(codes))).toMatch(/^PORT_BUSY /);
  });

  it.runIf(hasIpv6)('lets go of IPv4 where only IPv6 has the port (on machines with IPv6)', async () => {
    const port = portOf(await open({ host: '::1', port: 0 }));
    expect(await open({ port })).toMatch(/^PORT_BUSY Cannot listen on \[::1\]:/);
    expect(portOf(await open({ host: '127.0.0.1', port }))).toBe(port);
  });

  it('says PORT_UNUSABLE for an address that is not of this machine', async () => {
    expect(await open({ host: '192.0.2.1', port: 0 })).toMatch(/^PORT_UNUSABLE Cannot listen on 192\.0\.2\.1:0: /);
  });
});
