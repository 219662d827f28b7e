// A control listener on a free port over a core with a journal in memory.
import { afterEach } from 'vitest';
import type { Execution } from '../../../src/main/contract/model.ts';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import type { ApiLimits } from '../../../src/main/http/api-limits.ts';
import { type ApiServer, type ApiServerOptions, createApiServer } from '../../../src/main/http/api-server.ts';
import type { Journal } from '../../../src/main/journal/journal.ts';
import { createJournalCore } from '../../core/journal-core.ts';
import { roomyApiLimits } from '../../core/transports.ts';
import { createTestRestParts } from '../../test-rest-parts.ts';
import { execution, roomyLimits } from './ingress-fixture.ts';

/** A running control listener. */
export interface ControlFixture {
  readonly server: ApiServer;
  /** What it was made with. */
  readonly options: ApiServerOptions;
  readonly url: string;
  readonly port: number;
  readonly journal: Journal;
  /** Asks with the token; `init.headers` may replace it. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

/** The token of every control listener here. */
export const token = 'right+token/=';
/** The token that opens Kestra's own addresses alone. */
export const apiToken = 'token-of-flows';

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((close) => close()));
});

/** Starts a control listener; it ends with the test. */
export async function startControl({
  apiLimits,
  ...options
}: Partial<Omit<ApiServerOptions, 'apiLimits'>> & {
  readonly apiLimits?: Partial<ApiLimits>;
} = {}): Promise<ControlFixture> {
  const { core, journal } = createJournalCore();
  const { switches = switchesOf('1.3') } = options;
  const profile = profiles.find((each) => switchesOf(each) === switches) ?? '1.3';
  const made: ApiServerOptions = {
    core,
    token,
    apiToken,
    rest: createTestRestParts({ core, journal }, profile),
    receive: (call, answer) => Promise.resolve(answer({ type: 'started', execution }, call)),
    clock: { nowNanos: () => 1_767_225_600_000_000_000n },
    switches: switchesOf('1.3'),
    strictAddresses: false,
    tenant: 'main',
    newTraceId: () => '0af7651916cd43dd8448eb211c80319c',
    windowFolder: '/nowhere',
    logger: { warn: () => undefined, error: () => undefined },
    limits: roomyLimits,
    ...options,
    apiLimits: { ...roomyApiLimits, ...apiLimits },
  };
  const server = createApiServer(made);
  running.push(async () => {
    await server.close();
    await journal.close();
  });
  const opened = await server.listen({ port: 0 });
  if (!opened.ok) throw new Error(opened.error.message);
  const url = opened.value[0] ?? '';
  return {
    server,
    options: made,
    url,
    port: Number(new URL(url).port),
    journal,
    ask: (path, init) =>
      fetch(`${url}${path}`, { redirect: 'manual', headers: { authorization: `Bearer ${token}` }, ...init }),
  };
}

/** Keeps an execution as the engine would. */
export async function keep(journal: Journal, kept: Execution): Promise<void> {
  await journal.append([{ type: 'execution', execution: kept }]);
}
