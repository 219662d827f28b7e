// What one source gives: texts with the place where each stands. Flags and environment are read here, files
// in `settings-file.ts`; whether a text is a good value is decided in `settings.ts`.
import { resolve } from 'node:path';
import { createError, type ErrorPlace, type ErrorValue } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { settingNames } from './flag.ts';
import { didYouMean } from './did-you-mean.ts';
import { environmentNameOf, environmentPrefix, kebabOf } from './setting-name.ts';

/** One setting as a source has it. */
export interface GivenSetting {
  readonly text: string;
  /** How a sentence calls the place: `--port`, `HOOKBENCH_PORT`, `setting "port"`. */
  readonly origin: string;
  readonly place: ErrorPlace;
}

/** All that one source gives. */
export interface SettingSource {
  readonly given: ReadonlyMap<keyof Settings, GivenSetting>;
  /** Why the source cannot be read. */
  readonly errors: readonly ErrorValue[];
  /** What was passed over, and why. */
  readonly remarks: readonly ErrorValue[];
}

/** The settings among the flags. Folders are relative to the working folder. */
export function settingsOfFlags(flags: ReadonlyMap<keyof Settings, string>, workingFolder: string): SettingSource {
  const given = new Map<keyof Settings, GivenSetting>();
  for (const [name, text] of flags) {
    given.set(name, { text: absoluteText(name, text, workingFolder), origin: `--${kebabOf(name)}`, place: {} });
  }
  return { given, errors: [], remarks: [] };
}

/**
 * The settings among the environment variables; an empty one is as good as none, since a variable is often set to
 * nothing rather than taken away. Of unknown ones only those that begin like ours are remarked on.
 */
export function settingsOfEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): SettingSource {
  const given = new Map<keyof Settings, GivenSetting>();
  for (const name of settingNames()) {
    const origin = environmentNameOf(name);
    const text = environment[origin] ?? '';
    if (text !== '') given.set(name, { text: absoluteText(name, text, workingFolder), origin, place: {} });
  }
  const known = settingNames().map(environmentNameOf);
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith(environmentPrefix) && !known.includes(name),
  );
  return { given, errors: [], remarks: unknown.map((name) => passedOver(`Environment variable ${name}`, name, known)) };
}

/** The remark that a name is no setting, with the nearest that is one. */
export function passedOver(what: string, name: string, known: readonly string[]): ErrorValue {
  const hint = didYouMean(name, known);
  return createError('SETTING_INVALID', `${what} is passed over: there is no such setting${hint}`);
}

/** A folder's text as an absolute path; any other setting's text as it is. */
export function absoluteText(name: keyof Settings, text: string, folder: string): string {
  return (name === 'flows' || name === 'data') && text !== '' ? resolve(folder, text) : text;
}
