// Ending servers in order; with running requests in `webhook-server.test.ts`.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { closeServers } from '../../../src/main/http/close-servers.ts';

describe('closeServers()', () => {
  it('closes connections that become idle only after it began', async () => {
    const server = createServer((_request, response) => {
      const closed = closeServers([server], 60_000);
      response.end('done');
      void closed.then(() => server.emit('all closed'));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    // A server that listens on a port has an address of this kind.
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    socket.resume();
    await Promise.all([once(server, 'all closed'), once(socket, 'close')]);
    expect(server.listening).toBe(false);
  });

  it('has nothing to do without servers', async () => {
    expect(await closeServers([], 60_000)).toBeUndefined();
  });
});
