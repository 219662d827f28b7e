// The settings of a program that was started without any files: they are told and not changed.
import type { SettingsDesk } from '../api/settings.ts';
import { createError, fail } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { listSettings } from './list-settings.ts';

/** Makes the desk; a change answers SETTING_INVALID. */
export function createFixedDesk(settings: Settings): SettingsDesk {
  const refusal = createError(
    'SETTING_INVALID',
    'Cannot change setting: this program was started without a settings file',
  );
  return { list: async () => listSettings(settings), write: async () => fail(refusal) };
}
