// The methods about settings. What a setting may be and which file it stands in is known to who reads the files; how the
// program is started again, to the entry.
import type { SettingMethods, SettingSummary } from '../contract/setting-summary.ts';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';

/** Where settings are looked up and changed. */
export interface SettingsDesk {
  /** All of them, with what the files say at this moment. */
  list(): Promise<readonly SettingSummary[]>;
  /** Changes one, at once or for the next start. Answers SETTING_INVALID, FILE_UNWRITABLE. */
  write(change: { readonly name: string; readonly value?: string }): Promise<Result<SettingSummary>>;
}

/** What the methods stand on. */
export interface SettingHandlerOptions {
  readonly desk: SettingsDesk;
  /** What is kept may be too much once one was written. */
  readonly journal: Pick<Journal, 'prune'>;
  /** Ends the program in order and starts it again; absent where it cannot. */
  readonly restart?: () => void;
}

/** The handlers. */
export function createSettingHandlers(options: SettingHandlerOptions): Pick<Handlers, keyof SettingMethods> {
  const { desk, journal, restart } = options;
  return {
    'server.settings': async () => ok(await desk.list()),
    async 'settings.write'(change) {
      const written = await desk.write(change);
      if (written.ok) journal.prune();
      return written;
    },
    'server.restart'() {
      if (restart === undefined) {
        const message = 'Cannot restart: this program is started again where it was started, as in its terminal';
        return fail(createError('RESTART_UNAVAILABLE', message));
      }
      restart();
      return ok(undefined);
    },
  };
}
