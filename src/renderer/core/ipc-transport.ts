// The core over the bridge that the preload script puts into the page. It cannot be lost without the page.
import type { CoreEvent } from '../../main/contract/events.ts';
import type { Answer, MethodName, MethodParameters } from '../../main/contract/methods.ts';
import { createConnection } from './connection.ts';
import type { Transport } from './transport.ts';

/** What the preload script exposes as `window.hookbench`: two functions, nothing of Electron. */
export interface Bridge {
  call(method: string, parameters: unknown): Promise<unknown>;
  /** Hears events from now, or from behind `since`. Returns a function that ends it. */
  subscribe(listener: (event: CoreEvent) => void, since?: number): () => void;
}

declare global {
  interface Window {
    readonly hookbench?: Bridge;
  }
}

/** Makes the transport. */
export function createIpcTransport(bridge: Bridge): Transport {
  return {
    connection: createConnection('open'),
    isDesktop: true,
    call<M extends MethodName>(method: M, parameters: MethodParameters<M>): Promise<Answer<M>> {
      // The main process is of the same version, so its answer is of the method's type.
      return bridge.call(method, parameters) as Promise<Answer<M>>;
    },
    subscribe: (listener, since) => bridge.subscribe(listener, since),
  };
}
