// The menu of the tray as data: whether it listens and where, the last delivery, and what can be done without the window.
// It is never the only way to anything, for a Linux desktop may have no tray.
import type { MenuItemConstructorOptions } from 'electron';
import type { DeliverySummary } from '../contract/delivery.ts';

/** What the menu shows and does. */
export interface TrayOptions {
  /** Address of the webhooks. */
  readonly ingress: string;
  /** Absent before one has come since the start. */
  readonly lastDelivery: DeliverySummary | undefined;
  readonly isNotifying: boolean;
  /** Whether webhooks are refused until somebody resumes them. */
  readonly isPaused: boolean;
  /** Shows the window, at an address where one is given as an id of a delivery. */
  readonly onShow: (deliveryId?: string) => void;
  readonly onNotify: (isNotifying: boolean) => void;
  readonly onPause: (isPaused: boolean) => void;
  readonly onQuit: () => void;
}

/** The menu. */
export function createTrayTemplate(options: TrayOptions): MenuItemConstructorOptions[] {
  const { ingress, lastDelivery, isNotifying, isPaused, onShow, onNotify, onPause, onQuit } = options;
  const last: MenuItemConstructorOptions =
    lastDelivery === undefined
      ? { label: 'No delivery yet', enabled: false }
      : { label: labelOf(lastDelivery), click: () => onShow(lastDelivery.id) };
  return [
    { label: `${isPaused ? 'Paused' : 'Listening'} on ${ingress}`, enabled: false },
    last,
    { type: 'separator' },
    { label: 'Show Hookbench', click: () => onShow() },
    { label: isPaused ? 'Resume webhooks' : 'Pause webhooks', click: () => onPause(!isPaused) },
    {
      label: 'Notify of failures',
      type: 'checkbox',
      checked: isNotifying,
      click: ({ checked }) => onNotify(checked),
    },
    { type: 'separator' },
    { label: 'Quit', click: () => onQuit() },
  ];
}

/** Its answer and its flow; the address is left out, since it may hold a key. */
function labelOf({ status, method, namespace, flowId }: DeliverySummary): string {
  const flow = namespace === undefined || flowId === undefined ? 'no flow' : `${namespace}.${flowId}`;
  // An ampersand would be taken as the mark of a shortcut.
  return `Last: ${status ?? 'waiting'} ${method} ${flow}`.replaceAll('&', '&&');
}
