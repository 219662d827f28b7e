// The settings that are in force, as the window lists them: each under its three names. The token is a secret and
// never told.
import type { SettingSummary } from '../contract/self-check.ts';
import type { Settings } from '../contract/settings.ts';
import { flags } from './flag.ts';
import { environmentNameOf } from './setting-name.ts';

/** Every setting, in the order of the help. */
export function listSettings(settings: Settings): readonly SettingSummary[] {
  return flags.flatMap(({ name, setting, meaning }) => {
    if (setting === undefined) return [];
    const value = setting === 'token' ? 'not shown' : settings[setting];
    const summary = { name: setting, flag: `--${name}`, variable: environmentNameOf(setting), meaning };
    return [{ ...summary, ...(value === undefined ? {} : { value: String(value) }) }];
  });
}
