// One notification of the system, and what happens in its place where the system refuses it: macOS does so for an app
// that is not signed, a Linux session may have nobody who shows any. Then the window asks for attention, and its sidebar
// has counted what came. Source: Electron's tutorial/notifications and its breaking changes of 42.
import type { Notice } from './notices.ts';

/** What of Electron's `Notification` is used. */
export interface ShownNotice {
  on(event: 'click', listener: () => void): unknown;
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown;
  show(): void;
}

/** What notifying needs. */
export interface NotifyOptions {
  readonly isSupported: () => boolean;
  readonly create: (content: Pick<Notice, 'title' | 'body'>) => ShownNotice;
  /** Shows the window at the address of a notice that was clicked on. */
  readonly show: (address: string) => void;
  /** Has the window ask for attention, and hears why. */
  readonly onRefused: (reason: string) => void;
}

/** Shows a notice, or has the window ask for attention. */
export function notifyOf({ title, body, address }: Notice, options: NotifyOptions): void {
  if (!options.isSupported()) return options.onRefused('this system shows no notifications');
  const shown = options.create({ title, body });
  shown.on('click', () => options.show(address));
  shown.on('failed', (_, error) => options.onRefused(error));
  shown.show();
}
