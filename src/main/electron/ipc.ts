// The core over IPC, main's side: who asks is checked, what is asked is read, and the core does the rest. What a
// page has subscribed to ends with the page.
import { z } from 'zod';
import { createError, fail, ok } from '../contract/errors.ts';
import type { Core, MethodName, MethodParameters } from '../contract/methods.ts';
import { askChannel, eventChannel, type IpcEvent } from './ipc-message.ts';

/** What of Electron's `ipcMain` is used. */
export interface IpcPort {
  handle(channel: string, answer: (call: IpcCall, request: unknown) => Promise<unknown>): void;
}

/** Who asks, as Electron tells it. */
export interface IpcCall {
  readonly sender: IpcSender;
  /** Null where the frame is gone already. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** The contents of a window. */
export interface IpcSender {
  send(channel: string, message: IpcEvent): void;
  isDestroyed(): boolean;
  once(event: 'destroyed', listener: () => void): unknown;
  on(event: 'did-start-navigation', listener: (details: NavigationDetails) => void): unknown;
}

/** What a navigation is. */
export interface NavigationDetails {
  readonly isMainFrame: boolean;
  readonly isSameDocument: boolean;
}

/** What answering needs. */
export interface IpcOptions {
  readonly core: Core;
  /** Whether an address is one of our window's. */
  readonly isOwnPage: (url: string) => boolean;
}

const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), method: z.string(), parameters: z.unknown() }).strict(),
  z.object({ type: z.literal('subscribe'), id: z.number().int(), since: z.number().int().optional() }).strict(),
  z.object({ type: z.literal('unsubscribe'), id: z.number().int() }).strict(),
]);

/** How many subscriptions a page may have: it needs one. */
const subscriptionsMax = 64;

/** Answers the window from now on. Failures are values: ORIGIN_REFUSED, PARAMETERS_INVALID, or the core's own. */
export function serveIpc(port: IpcPort, { core, isOwnPage }: IpcOptions): void {
  const pages = new Map<IpcSender, Map<number, () => void>>();
  port.handle(askChannel, async ({ sender, senderFrame }, request) => {
    if (senderFrame === null || senderFrame.parent !== null || !isOwnPage(senderFrame.url)) {
      return fail(createError('ORIGIN_REFUSED', 'Cannot take request: it does not come from the window'));
    }
    const read = requestSchema.safeParse(request);
    if (!read.success) return fail(createError('PARAMETERS_INVALID', 'Cannot take request: it is malformed'));
    const asked = read.data;
    if (asked.type === 'call') {
      // The core checks names and parameters itself, whatever they are, before anything looks at them.
      return core.call(asked.method as MethodName, asked.parameters as MethodParameters<MethodName>);
    }
    const subscriptions = pages.get(sender) ?? follow(sender, pages);
    subscriptions.get(asked.id)?.();
    subscriptions.delete(asked.id);
    if (asked.type === 'unsubscribe') return ok(undefined);
    if (subscriptions.size >= subscriptionsMax) {
      return fail(createError('QUEUE_FULL', `Cannot subscribe: ${subscriptionsMax} subscriptions are open already`));
    }
    const { id, since } = asked;
    const tell = (event: IpcEvent['event']): void => {
      if (!sender.isDestroyed()) sender.send(eventChannel, { id, event });
    };
    subscriptions.set(id, core.subscribe(tell, since));
    return ok(undefined);
  });
}

/** Remembers a page's subscriptions, and ends them when it is closed or becomes another page. */
function follow(sender: IpcSender, pages: Map<IpcSender, Map<number, () => void>>): Map<number, () => void> {
  const subscriptions = new Map<number, () => void>();
  pages.set(sender, subscriptions);
  const endAll = (): void => {
    for (const end of subscriptions.values()) end();
    subscriptions.clear();
  };
  sender.once('destroyed', () => {
    endAll();
    pages.delete(sender);
  });
  sender.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) endAll();
  });
  return subscriptions;
}
