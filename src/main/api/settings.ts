// The methods about settings. What a setting may be and which file it stands in is known to who reads the files.
import type { SettingMethods, SettingSummary } from '../contract/setting-summary.ts';
import { ok, type Result } from '../contract/errors.ts';
import type { Handlers } from './handler.ts';

/** Where settings are looked up and changed. */
export interface SettingsDesk {
  /** All of them, with what the files say at this moment. */
  list(): Promise<readonly SettingSummary[]>;
  /** Changes one for the next start. Answers SETTING_INVALID, FILE_UNWRITABLE. */
  write(change: { readonly name: string; readonly value?: string }): Promise<Result<SettingSummary>>;
}

/** The handlers. */
export function createSettingHandlers(desk: SettingsDesk): Pick<Handlers, keyof SettingMethods> {
  return {
    'server.settings': async () => ok(await desk.list()),
    'settings.write': (change) => desk.write(change),
  };
}
