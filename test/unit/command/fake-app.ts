// A running program without parts: it answers what it is told to, and remembers that it was closed.
import type { App } from '../../../src/main/api/app.ts';
import { fail, createError, ok } from '../../../src/main/contract/errors.ts';
import type { CoreEvent } from '../../../src/main/contract/events.ts';
import type { Answer, Core, MethodName } from '../../../src/main/contract/methods.ts';
import type { FlowSummary } from '../../../src/main/contract/model.ts';

/** The program, what its listeners may be told, and whether it has ended. */
export interface FakeApp extends App {
  tell(event: CoreEvent): void;
  isClosed(): boolean;
}

/** A valid flow with one webhook. */
export function summaryOf(id: string, change: Partial<FlowSummary> = {}): FlowSummary {
  return {
    file: `${id}.yaml`,
    status: 'valid',
    namespace: 'company.team',
    id,
    revision: 1,
    disabled: false,
    webhooks: [{ triggerId: 'w', disabled: false, key: 'k/1', isKeyExpression: false }],
    errors: [],
    warnings: [],
    ...change,
  };
}

/** Makes one that serves the given flows. */
export function createFakeApp(flows: readonly FlowSummary[] = []): FakeApp {
  const listeners = new Set<(event: CoreEvent) => void>();
  let isClosed = false;
  const core: Core = {
    // Only the list of flows is asked for; its answer is what the method's type says.
    call: async <M extends MethodName>(method: M) =>
      (method === 'flows.list' ? ok(flows) : fail(createError('INTERNAL', 'not asked for'))) as Answer<M>,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    core,
    ingress: ['http://127.0.0.1:8080', 'http://[::1]:8080'],
    control: 'http://127.0.0.1:8081',
    token: 'secret',
    info: () => ({
      version: '1.2.3',
      kestra: '1.3',
      ingress: 'http://127.0.0.1:8080',
      flowsFolder: '/flows',
      tenant: 'main',
      dataFolder: '/data',
      isTrusted: false,
      flows: flows.length,
      invalid: flows.filter(({ status }) => status !== 'valid').length,
      problems: [createError('DATA_CORRUPTED', 'Cannot read database: it was put aside')],
    }),
    close: async () => {
      isClosed = true;
    },
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    isClosed: () => isClosed,
  };
}
