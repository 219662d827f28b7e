// What goes wrong in the app itself is written into the log. A fault of the main process ends it: it cannot be trusted
// to go on serving. A process of Chromium's that ends is Electron's to start anew.
import { messageOf } from '../contract/errors.ts';

/** What is listened to: Node's `process` and Electron's `app`. */
export interface FaultSources {
  readonly process: {
    on(event: 'uncaughtException' | 'unhandledRejection', listener: (fault: unknown) => void): unknown;
  };
  readonly app: {
    on(
      event: 'child-process-gone',
      listener: (event: unknown, details: { readonly type: string; readonly reason: string }) => void,
    ): unknown;
  };
  readonly logger: {
    warn(facts: object, message: string): void;
    error(facts: object, message: string): void;
  };
  /** Tells the user, and ends the process. */
  readonly giveUp: (message: string) => void;
}

/** Watches from now on. */
export function watchFaults({ process, app, logger, giveUp }: FaultSources): void {
  const end = (fault: unknown): void => {
    const stack = fault instanceof Error ? fault.stack : undefined;
    logger.error({ stack }, `Cannot go on: ${messageOf(fault)}`);
    giveUp(`Cannot go on: ${messageOf(fault)}`);
  };
  process.on('uncaughtException', end);
  // Nobody waited for it, as for a page that no browser could be found for: nothing depends on its outcome.
  process.on('unhandledRejection', (fault) => logger.error({}, `Nobody was told: ${messageOf(fault)}`));
  app.on('child-process-gone', (_, { type, reason }) => {
    logger.warn({ type, reason }, 'A process beside the app has ended');
  });
}
