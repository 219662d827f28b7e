// The settings that are in force, as the window lists them: each under its three names, with where the next start takes it
// from. One table, the flags, has them all. The token is a secret and never told.
import { liveSettingNames } from '../contract/live-settings.ts';
import type { SettingKind, SettingOrigin, SettingSummary } from '../contract/setting-summary.ts';
import type { Settings } from '../contract/settings.ts';
import { type Flag, flags } from './flag.ts';
import type { SettingSources } from './read-settings.ts';
import { environmentNameOf } from './setting-name.ts';
import { resolveSettings } from './settings.ts';

/** What the sources say now; absent for a program that was started without any. */
export interface SettingStanding extends SettingSources {
  readonly defaults: Omit<Settings, 'flows' | 'data'>;
}

const liveNames: ReadonlySet<keyof Settings> = new Set(liveSettingNames);

/** Every setting, in the order of the help. */
export function listSettings(settings: Settings, standing?: SettingStanding): readonly SettingSummary[] {
  const next = standing === undefined ? undefined : nextOf(standing);
  return flags.flatMap((flag): readonly SettingSummary[] => {
    const { setting } = flag;
    if (setting === undefined) return [];
    const value = textOf(settings, setting);
    const nextValue = next === undefined ? value : textOf(next, setting);
    const origin = standing === undefined ? { kind: 'default' as const } : originOf(setting, standing);
    const locked = standing === undefined ? 'this program was started without a settings file' : lockOf(flag, origin);
    const file = standing === undefined || locked !== undefined ? undefined : fileOf(origin, standing);
    return [
      {
        name: setting,
        flag: `--${flag.name}`,
        variable: environmentNameOf(setting),
        ...(value === undefined ? {} : { value }),
        meaning: flag.meaning,
        kind: kindOf(flag),
        isLive: liveNames.has(setting),
        choices: kindOf(flag) === 'choice' ? (flag.value ?? '').split('|') : [],
        origin,
        ...(value === nextValue ? {} : { next: nextValue === undefined ? {} : { value: nextValue } }),
        ...(locked === undefined ? {} : { locked }),
        ...(file === undefined ? {} : { file }),
      },
    ];
  });
}

/** All settings as a start would read them now; undefined while a file has a fault, which the start would refuse. */
export function nextOf({ ordered, flows, data, defaults }: SettingStanding): Settings | undefined {
  const resolved = resolveSettings(ordered, { ...defaults, flows, data });
  return resolved.ok ? resolved.value.settings : undefined;
}

function textOf(settings: Settings, setting: keyof Settings): string | undefined {
  const value = setting === 'token' ? 'not shown' : settings[setting];
  return value === undefined ? undefined : String(value);
}

/** The strongest source that has it. */
function originOf(setting: keyof Settings, sources: SettingStanding): SettingOrigin {
  const { byFlag, byEnvironment, byFolder, byUser, files } = sources;
  if (byFlag.given.has(setting)) return { kind: 'flag' };
  if (byEnvironment.given.has(setting)) return { kind: 'environment' };
  for (const [kind, source] of [['folder', byFolder] as const, ['user', byUser] as const]) {
    const given = source.given.get(setting);
    const { line } = given?.place ?? {};
    if (given !== undefined) return { kind, file: files[kind], ...(line === undefined ? {} : { line }) };
  }
  return { kind: 'default' };
}

/** A file would change nothing while a stronger source has it, and the window writes no secret into a file. */
function lockOf({ name, setting }: Flag, { kind }: SettingOrigin): string | undefined {
  if (setting === 'token') return 'a secret is not written into a file by the window';
  if (kind === 'flag') return `--${name} was given at the start, and wins over every file`;
  if (kind === 'environment') return `${environmentNameOf(setting ?? '')} is set, and wins over every file`;
  return undefined;
}

/** It is changed where it stands: another place would be outdone by that one, or hide it from the team. */
function fileOf(origin: SettingOrigin, { files }: SettingStanding): string {
  return 'file' in origin ? origin.file : files.user;
}

/** Told by what the flag takes, so that a new setting needs no line here. */
function kindOf({ value }: Flag): SettingKind {
  if (value === undefined) return 'switch';
  if (value.includes('|')) return 'choice';
  return numbers.has(value) ? 'number' : 'text';
}

const numbers: ReadonlySet<string> = new Set(['PORT', 'COUNT', 'BYTES', 'DAYS', 'MILLISECONDS']);
