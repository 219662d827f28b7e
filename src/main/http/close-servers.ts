// Ends servers in order: no new connections, idle ones closed at once, running requests get a moment.
import type { Server } from 'node:http';

/** How often connections are looked at that have become idle. */
const sweepMs = 50;

/** Closes all servers; settles when the last connection is gone. Those still open after `timeoutMs` are cut. */
export async function closeServers(servers: readonly Server[], timeoutMs: number): Promise<void> {
  const closed = servers.map(
    (server) =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  );
  // Node closes those connections that are idle now; others become idle only once their answer is out.
  const sweep = setInterval(() => {
    for (const server of servers) server.closeIdleConnections();
  }, sweepMs);
  const timer = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, timeoutMs);
  await Promise.all(closed);
  clearInterval(sweep);
  clearTimeout(timer);
}
