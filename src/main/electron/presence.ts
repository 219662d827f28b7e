// The app beside its window: a tray that says whether it listens and what came last, and notifications of what failed.
// Electron's parts are handed in, for a desktop may have no tray, and tests have none of them.
import type { MenuItemConstructorOptions } from 'electron';
import type { Core } from '../contract/methods.ts';
import type { DeliverySummary } from '../contract/delivery.ts';
import { createNotices, type Notice } from './notices.ts';
import { windowUrl } from './protocol.ts';
import { createTrayTemplate } from './tray.ts';

/** What of Electron and of the app is used. */
export interface PresenceOptions {
  readonly core: Pick<Core, 'subscribe'>;
  readonly ingress: string;
  /** Whether webhooks are refused now because somebody asked for that. */
  readonly isPaused: () => boolean;
  /** Has them refused, or takes them again; that it is done comes as an event. */
  readonly onPause: (isPaused: boolean) => void;
  /** Whether notifications are wanted now. */
  readonly isNotifying: () => boolean;
  /** Writes whether they are; settles once that counts, or was refused. */
  readonly onNotify: (isNotifying: boolean) => Promise<unknown>;
  /** Puts a menu into the tray, in place of the one before. */
  readonly setMenu: (template: MenuItemConstructorOptions[]) => void;
  readonly notify: (notice: Notice) => void;
  /** Whether the user looks at the window. */
  readonly isFocused: () => boolean;
  /** Shows the window, at an address where one is given. */
  readonly show: (address?: string) => void;
  readonly quit: () => void;
  readonly nowMs: () => number;
}

/** The tray. */
export interface Presence {
  /** Draws its menu anew, for a setting has changed. */
  readonly draw: () => void;
}

/** Keeps tray and notifications up to date from now on. */
export function keepPresence(options: PresenceOptions): Presence {
  const { core, ingress, isPaused, onPause, isNotifying, onNotify, setMenu, notify, isFocused, show, quit, nowMs } =
    options;
  let lastDelivery: DeliverySummary | undefined;
  const draw = (): void =>
    setMenu(
      createTrayTemplate({
        ingress,
        lastDelivery,
        isNotifying: isNotifying(),
        isPaused: isPaused(),
        onShow: (id) => show(id === undefined ? undefined : `${windowUrl}#/deliveries/${id}`),
        // What was refused must not stay checked.
        onNotify: (isWanted) => void onNotify(isWanted).then(draw),
        onPause,
        onQuit: quit,
      }),
    );
  const tell = createNotices({ isWanted: () => isNotifying() && !isFocused(), show: notify, nowMs });
  core.subscribe((event) => {
    tell(event);
    if (event.type === 'delivery.recorded') lastDelivery = event.delivery;
    else if (event.type !== 'server.changed') return;
    draw();
  });
  draw();
  return { draw };
}
