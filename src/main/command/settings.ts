// Which value each setting has: flag, environment, `hookbench.yaml`, the user's settings file, default, in
// this order. Pure: what the world holds is read in `read-settings.ts`.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { type GivenSettings, settingSchema } from './setting-schema.ts';
import type { GivenSetting, SettingSource } from './setting-source.ts';

/** The settings, and what was passed over on the way. */
export interface ResolvedSettings {
  readonly settings: Settings;
  readonly remarks: readonly ErrorValue[];
}

/**
 * Reads all sources, the first that has a setting wins. Answers every fault of every source, each
 * SETTING_INVALID: a bad value is a fault also where a better source outdoes it.
 */
export function resolveSettings(
  sources: readonly SettingSource[],
  defaults: Settings,
): Result<ResolvedSettings, readonly ErrorValue[]> {
  const errors: ErrorValue[] = [];
  const remarks: ErrorValue[] = [];
  const settings = { ...defaults };
  // From the weakest on, so that each stronger source writes over what is there.
  for (const source of sources.toReversed()) {
    errors.push(...source.errors);
    remarks.push(...source.remarks);
    const read = readSource(source.given);
    if (read.ok) Object.assign(settings, read.value);
    else errors.push(...read.error);
  }
  return errors.length > 0 ? fail(errors) : ok({ settings, remarks });
}

function readSource(given: SettingSource['given']): Result<GivenSettings, readonly ErrorValue[]> {
  const texts = Object.fromEntries([...given].map(([name, { text }]) => [name, text]));
  const parsed = settingSchema.safeParse(texts);
  if (parsed.success) return ok(parsed.data);
  const faults = new Map(parsed.error.issues.map(({ path, message }) => [path[0], message]));
  return fail([...given].flatMap(([name, setting]) => faultOf(setting, faults.get(name))));
}

function faultOf({ text, origin, place }: GivenSetting, wish: string | undefined): readonly ErrorValue[] {
  if (wish === undefined) return [];
  return [createError('SETTING_INVALID', `Cannot read ${origin}: "${text}" is not ${wish}`, place)];
}
