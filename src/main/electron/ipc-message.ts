// What crosses between the window and the main process: one channel for questions, one for events. The preload
// script uses the same words, so nothing of Node or Electron is here.
import type { CoreEvent } from '../contract/events.ts';

/** The channel of questions; each has one answer. */
export const askChannel = 'hookbench:ask';
/** The channel of events, from main to window. */
export const eventChannel = 'hookbench:event';

/** What the window asks. Subscriptions have numbers of the page's own. */
export type IpcRequest =
  | { readonly type: 'call'; readonly method: string; readonly parameters: unknown }
  | { readonly type: 'subscribe'; readonly id: number; readonly since?: number }
  | { readonly type: 'unsubscribe'; readonly id: number };

/** One event for one subscription. */
export interface IpcEvent {
  readonly id: number;
  readonly event: CoreEvent;
}
