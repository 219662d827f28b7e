// IPC without Electron: messages are cloned on their way as Electron does it, and events come later than the call
// that causes them.
import type { BridgePort } from '../../../src/main/electron/bridge.ts';
import type { IpcCall, IpcPort, IpcSender, NavigationDetails } from '../../../src/main/electron/ipc.ts';
import type { IpcEvent } from '../../../src/main/electron/ipc-message.ts';

/** Both ends, and what can happen to the page. */
export interface FakeIpc {
  readonly main: IpcPort;
  readonly page: BridgePort;
  /** Asks as somebody else's frame, or with a message of any form. */
  ask(request: unknown, senderFrame?: IpcCall['senderFrame']): Promise<unknown>;
  navigate(details: NavigationDetails): void;
  destroy(): void;
  /** Every message sent to the page. */
  readonly sent: readonly IpcEvent[];
}

const ownFrame = { url: 'hookbench://app/', parent: null };

/** Makes both ends. */
export function createFakeIpc(): FakeIpc {
  const sent: IpcEvent[] = [];
  const destroyed: (() => void)[] = [];
  const navigated: ((details: NavigationDetails) => void)[] = [];
  const heard: ((event: unknown, message: IpcEvent) => void)[] = [];
  let isDestroyed = false;
  let answer: Parameters<IpcPort['handle']>[1] = () => Promise.reject(new Error('Nobody answers'));
  const sender: IpcSender = {
    send(_, message) {
      const cloned = structuredClone(message);
      sent.push(cloned);
      queueMicrotask(() => {
        for (const listener of heard) listener({}, cloned);
      });
    },
    isDestroyed: () => isDestroyed,
    once: (_: 'destroyed', listener: () => void) => destroyed.push(listener),
    on: (_: 'did-start-navigation', listener: (details: NavigationDetails) => void) => navigated.push(listener),
  };
  const ask: FakeIpc['ask'] = async (request, senderFrame = ownFrame) =>
    structuredClone(await answer({ sender, senderFrame }, structuredClone(request)));
  return {
    main: {
      handle(_, handler) {
        answer = handler;
      },
    },
    page: { invoke: (_, request) => ask(request), on: (_, listener) => heard.push(listener) },
    ask,
    navigate: (details) => {
      for (const listener of navigated) listener(details);
    },
    destroy() {
      isDestroyed = true;
      for (const listener of destroyed) listener();
    },
    sent,
  };
}
