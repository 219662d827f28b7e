// The app beside its window: a tray that says whether it listens and what came last, and notifications of what failed.
// Electron's parts are handed in, for a desktop may have no tray, and tests have none of them.
import type { MenuItemConstructorOptions } from 'electron';
import type { Core } from '../contract/methods.ts';
import type { DeliverySummary } from '../contract/delivery.ts';
import { readChoices, writeChoices } from './desktop-choices.ts';
import { createNotices, type Notice } from './notices.ts';
import { windowUrl } from './protocol.ts';
import { createTrayTemplate } from './tray.ts';

/** What of Electron and of the app is used. */
export interface PresenceOptions {
  readonly core: Pick<Core, 'subscribe'>;
  readonly ingress: string;
  /** Where the user's choices are kept. */
  readonly choicesFile: string;
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

/** Keeps tray and notifications up to date from now on. */
export function keepPresence(options: PresenceOptions): void {
  const { core, ingress, choicesFile, setMenu, notify, isFocused, show, quit, nowMs } = options;
  let choices = readChoices(choicesFile);
  let lastDelivery: DeliverySummary | undefined;
  const draw = (): void =>
    setMenu(
      createTrayTemplate({
        ingress,
        lastDelivery,
        isNotifying: choices.isNotifying,
        onShow: (id) => show(id === undefined ? undefined : `${windowUrl}#/deliveries/${id}`),
        onNotify(isNotifying) {
          choices = { isNotifying };
          writeChoices(choicesFile, choices);
        },
        onQuit: quit,
      }),
    );
  const tell = createNotices({ isWanted: () => choices.isNotifying && !isFocused(), show: notify, nowMs });
  core.subscribe((event) => {
    tell(event);
    if (event.type !== 'delivery.recorded') return;
    lastDelivery = event.delivery;
    draw();
  });
  draw();
}
