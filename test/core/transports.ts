// The ways to reach a core: called directly, and over HTTP with real sockets. Every case of the core runs
// over each of them.
import type { Core } from '../../src/main/contract/methods.ts';
import { switchesOf } from '../../src/main/contract/profile.ts';
import type { ApiLimits } from '../../src/main/http/api-limits.ts';
import { createApiServer } from '../../src/main/http/api-server.ts';
import { roomyLimits } from '../unit/http/ingress-fixture.ts';
import { createHttpCore } from './http-core.ts';

/** A core as its caller has it. */
export interface ReachedCore {
  readonly core: Core;
  /** Settles once what was subscribed is heard. */
  opened(): Promise<void>;
  close(): Promise<void>;
}

/** One way to reach a core. */
export interface Transport {
  readonly name: string;
  readonly reach: (core: Core) => Promise<ReachedCore>;
}

/** Limits that no ordinary call meets. */
export const roomyApiLimits: ApiLimits = {
  callBytesMax: 1_000_000,
  heartbeatMs: 10_000,
  unreadBytesMax: 1_000_000,
  drainTimeoutMs: 10_000,
  streamsMax: 10,
};

/** All ways. */
export const transports: readonly Transport[] = [
  {
    name: 'a direct call',
    reach: (core) => Promise.resolve({ core, opened: () => Promise.resolve(), close: () => Promise.resolve() }),
  },
  { name: 'HTTP', reach: reachOverHttp },
];

async function reachOverHttp(core: Core): Promise<ReachedCore> {
  const token = 'token of the session';
  const server = createApiServer({
    core,
    token,
    apiLimits: roomyApiLimits,
    windowFolder: '/nowhere',
    limits: roomyLimits,
    receive: () => Promise.reject(new Error('No webhook is sent here')),
    clock: { nowNanos: () => 0n },
    switches: switchesOf('1.3'),
    strictAddresses: false,
    tenant: 'main',
    newTraceId: () => '',
    logger: { warn: () => undefined, error: () => undefined },
  });
  const opened = await server.listen({ port: 0 });
  if (!opened.ok) throw new Error(opened.error.message);
  const client = createHttpCore({ url: opened.value[0] ?? '', token });
  return { core: client, opened: () => client.opened(), close: () => server.close() };
}
