// The ways to reach a core: called directly, over IPC with messages that are cloned, and over HTTP with real
// sockets. Every case of the core runs over each of them.
import type { Answer, Core, MethodName, MethodParameters } from '../../src/main/contract/methods.ts';
import { createBridge } from '../../src/main/electron/bridge.ts';
import { serveIpc } from '../../src/main/electron/ipc.ts';
import { switchesOf } from '../../src/main/contract/profile.ts';
import type { ApiLimits } from '../../src/main/http/api-limits.ts';
import { createApiServer } from '../../src/main/http/api-server.ts';
import { createFakeIpc } from '../unit/electron/fake-ipc.ts';
import { roomyLimits } from '../unit/http/ingress-fixture.ts';
import { createTestRestParts } from '../test-rest-parts.ts';
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
  { name: 'IPC', reach: reachOverIpc },
  { name: 'HTTP', reach: reachOverHttp },
];

async function reachOverIpc(core: Core): Promise<ReachedCore> {
  const ipc = createFakeIpc();
  serveIpc(ipc.main, { core, isOwnPage: () => true });
  const bridge = createBridge(ipc.page);
  return {
    core: {
      // The core at the other end is of the same version, so its answer is of the method's type.
      call: <M extends MethodName>(method: M, parameters: MethodParameters<M>) =>
        bridge.call(method, parameters) as Promise<Answer<M>>,
      subscribe: (listener, since) => bridge.subscribe(listener, since),
    },
    opened: () => Promise.resolve(),
    close: () => Promise.resolve(ipc.destroy()),
  };
}

async function reachOverHttp(core: Core): Promise<ReachedCore> {
  const token = 'token of the session';
  const server = createApiServer({
    core,
    token,
    apiToken: 'token of flows',
    rest: createTestRestParts({ core }),
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
  return {
    core: client,
    opened: () => client.opened(),
    close() {
      client.close();
      return server.close();
    },
  };
}
