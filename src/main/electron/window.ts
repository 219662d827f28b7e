// The one window of the app: how it is made, and that there is never a second one.
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  MessageBoxOptions,
  MessageBoxSyncOptions,
} from 'electron';
import { windowUrl } from './protocol.ts';

/** What making a window needs. */
export interface WindowOptions {
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** The built preload script. */
  readonly preload: string;
  readonly isDark: boolean;
  /** Where in the window to begin; absent: at its first screen. */
  readonly address?: string | undefined;
  /** Hears each time that the page breaks off, and why; `isLast` where it is not drawn anew any more. */
  readonly onBreak: (reason: string, isLast: boolean) => void;
  /** Asks whether text that is not saved may be lost; Electron itself would keep the window open without a word. */
  readonly mayLoseText: () => boolean;
}

/** How often a page that broke off is drawn anew, over the life of a window; the last time at its first screen. */
const redrawsMax = 2;

/** The window, shown once its page has something to show. */
export function openWindow({
  create,
  preload,
  isDark,
  address = windowUrl,
  onBreak,
  mayLoseText,
}: WindowOptions): BrowserWindow {
  const window = create({
    title: 'Hookbench',
    // Place and size of the last time, by Electron itself, which brings a window back whose monitor is gone.
    name: 'main',
    windowStatePersistence: true,
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    show: false,
    // The window's own ground, so that nothing flashes before the page is drawn.
    backgroundColor: isDark ? '#151618' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  let breaks = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    breaks += 1;
    onBreak(reason, breaks > redrawsMax);
    // The server goes on whatever happens to its window. What is on screen may be what breaks it.
    if (breaks < redrawsMax) window.reload();
    else if (breaks === redrawsMax) goTo(window, windowUrl);
  });
  window.webContents.on('will-prevent-unload', (event) => {
    // What is prevented here is the page's own refusal to go.
    if (mayLoseText()) event.preventDefault();
  });
  // It is refused where the window is closed while it loads, which is no fault; the page is a file of ours.
  window.loadURL(address).catch(() => undefined);
  return window;
}

/** The question before text that is not saved is lost; whoever only presses Enter keeps it. */
export const loseTextQuestion: MessageBoxSyncOptions = {
  type: 'question',
  message: 'The text of a flow is not saved',
  detail: 'Closing the window loses what was changed since it was last saved.',
  buttons: ['Keep editing', 'Close and lose it'],
  defaultId: 0,
  cancelId: 0,
};

/** The question behind a page that breaks again and again; the server answers webhooks meanwhile. */
export const brokenPageQuestion: MessageBoxOptions = {
  type: 'error',
  message: 'The window breaks off again and again',
  detail:
    'Webhooks are still answered. A safe start does without the graphics card, which is what most often breaks a window; the log says more.',
  buttons: ['Start again safely', 'Show logs', 'Quit'],
  defaultId: 0,
  cancelId: 2,
  noLink: true,
};

/** Brings a window to the front, for a second start of the app. */
export function focusWindow(window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Goes to an address within a window; only the fragment differs, so nothing that is being edited is lost. */
export function goTo(window: Pick<BrowserWindow, 'loadURL'>, address: string): void {
  // It is refused where the window closes at that moment.
  window.loadURL(address).catch(() => undefined);
}
