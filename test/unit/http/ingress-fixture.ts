// An ingress on a free port with a core that answers as told and remembers what it was called with.
import { afterEach } from 'vitest';
import type { ReceiveWebhook, WebhookCall, WebhookOutcome } from '../../../src/main/api/webhook-call.ts';
import type { Execution } from '../../../src/main/contract/model.ts';
import type { WebhookAnswer } from '../../../src/main/contract/delivery.ts';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import type { IngressLimits } from '../../../src/main/http/ingress-limits.ts';
import {
  createWebhookServer,
  type WebhookServer,
  type WebhookServerOptions,
} from '../../../src/main/http/webhook-server.ts';

/** Limits that no ordinary request meets. */
export const roomyLimits: IngressLimits = {
  bodyBytesMax: 1_000_000,
  requestLineBytesMax: 4096,
  headerBytesMax: 32_768,
  headTimeoutMs: 10_000,
  bodyTimeoutMs: 10_000,
  keepAliveMs: 10_000,
  lingerMs: 10_000,
  connectionsMax: 100,
  closeTimeoutMs: 10_000,
  requestsMax: 100,
  turnMsMax: 10_000,
  longBodiesBytesMax: 100_000_000,
};

/** A started execution. */
export const execution: Execution = {
  tenantId: 'main',
  id: 'e1',
  namespace: 'company.team',
  flowId: 'echo',
  flowRevision: 1,
  taskRunList: [],
  labels: [],
  state: { current: 'CREATED', histories: [{ state: 'CREATED', date: '2026-01-01T00:00:00.123456789Z' }] },
  originalId: 'e1',
  trigger: { id: 'hook', type: 'io.kestra.plugin.core.trigger.Webhook', variables: '{"parameters":{}}' },
};

/** A running ingress and what reached its core. */
export interface IngressFixture {
  readonly server: WebhookServer;
  readonly url: string;
  readonly urls: readonly string[];
  readonly calls: readonly WebhookCall[];
  /** The answers that the core was given for its record. */
  readonly answers: readonly WebhookAnswer[];
}

/** What of the fixture is chosen by a test. */
export interface IngressChoices extends Partial<Omit<WebhookServerOptions, 'limits' | 'receive'>> {
  readonly limits?: Partial<IngressLimits>;
  /** Hears of every call, let through or not. */
  readonly onCall?: () => void;
  /** What becomes of a request that the edge lets through; default: an execution starts. */
  readonly decide?: (call: WebhookCall) => WebhookOutcome | Promise<WebhookOutcome>;
}

const running: WebhookServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** Starts an ingress; it ends with the test. */
export async function startIngress({
  limits,
  decide,
  onCall,
  ...options
}: IngressChoices = {}): Promise<IngressFixture> {
  const calls: WebhookCall[] = [];
  const answers: WebhookAnswer[] = [];
  const receive: ReceiveWebhook = async (call, answer) => {
    calls.push(call);
    onCall?.();
    const outcome: WebhookOutcome = call.address.ok
      ? ((await decide?.(call)) ?? { type: 'started', execution })
      : { type: 'refused', error: call.address.error };
    const sent = answer(outcome, call);
    answers.push(sent);
    return sent;
  };
  const server = createWebhookServer({
    receive,
    clock: { nowNanos: () => 1_767_225_600_000_000_000n },
    switches: switchesOf('1.3'),
    strictAddresses: false,
    tenant: 'main',
    newTraceId: () => '0af7651916cd43dd8448eb211c80319c',
    logger: { warn: () => undefined, error: () => undefined },
    ...options,
    limits: { ...roomyLimits, ...limits },
  });
  running.push(server);
  const opened = await server.listen({ port: 0 });
  if (!opened.ok) throw new Error(opened.error.message);
  return { server, url: opened.value[0] ?? '', urls: opened.value, calls, answers };
}
