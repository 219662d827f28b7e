// How the app ends: with its last window or by Quit alone, as the user has chosen, and never before what is running has
// ended and is on disk. A restart is such an end, with a new beginning behind it.
import type { App } from '../api/app.ts';

/** What of Electron's `app` is used. */
export interface EndingApp {
  on(event: 'window-all-closed', listener: () => void): unknown;
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
  relaunch(): void;
}

/** What ending needs. */
export interface EndingOptions {
  readonly app: EndingApp;
  readonly running: Pick<App, 'close'>;
  /** Whether it goes on without a window; asked each time that the last one is closed. */
  readonly staysOpen: () => boolean;
  /** Hears that it goes on without one. */
  readonly onStay: () => void;
  /** Hears that everything has ended, at last. */
  readonly onEnd: () => void;
}

/** What others may ask of the end. */
export interface Ending {
  /** Ends the app and starts it again, as it was started. */
  restart(): void;
  /** The user keeps the window open: nothing ends, so nothing is started again either. */
  keep(): void;
}

/** Ends in order from now on. */
export function endInOrder({ app, running, staysOpen, onStay, onEnd }: EndingOptions): Ending {
  let isClosed = false;
  let isRestarting = false;
  app.on('window-all-closed', () => {
    if (staysOpen() && !isRestarting) onStay();
    else app.quit();
  });
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void running.close().then(() => {
      isClosed = true;
      onEnd();
      if (isRestarting) app.relaunch();
      app.quit();
    });
  });
  return {
    restart() {
      isRestarting = true;
      // Behind the answer to the window, which asked for it.
      setImmediate(() => app.quit());
    },
    keep() {
      isRestarting = false;
    },
  };
}
