// The window's side of IPC: the two functions that a page gets, over a port that only carries messages. It runs
// in the preload script, where there is no Node; it knows no method and checks nothing, for the core does.
import type { CoreEvent } from '../contract/events.ts';
import { askChannel, eventChannel, type IpcEvent, type IpcRequest } from './ipc-message.ts';

/** What of Electron's `ipcRenderer` is used. */
export interface BridgePort {
  invoke(channel: string, request: IpcRequest): Promise<unknown>;
  on(channel: string, listener: (event: unknown, message: IpcEvent) => void): unknown;
}

/** What a page finds as `window.hookbench`. */
export interface Bridge {
  call(method: string, parameters: unknown): Promise<unknown>;
  /** Hears events from now, or from behind the number `since`. Returns a function that ends it. */
  subscribe(listener: (event: CoreEvent) => void, since?: number): () => void;
}

/** Makes the two functions. */
export function createBridge(port: BridgePort): Bridge {
  const listeners = new Map<number, (event: CoreEvent) => void>();
  let lastId = 0;
  port.on(eventChannel, (_, { id, event }) => listeners.get(id)?.(event));
  return {
    call: (method, parameters) => port.invoke(askChannel, { type: 'call', method, parameters }),
    subscribe(listener, since) {
      const id = ++lastId;
      // Known before it is asked for: what was missed comes before the answer does.
      listeners.set(id, listener);
      void port.invoke(askChannel, { type: 'subscribe', id, ...(since === undefined ? {} : { since }) });
      return () => {
        if (listeners.delete(id)) void port.invoke(askChannel, { type: 'unsubscribe', id });
      };
    },
  };
}
