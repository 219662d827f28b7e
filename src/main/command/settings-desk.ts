// The settings of a running program as they are shown and changed: the files are read anew each time, since they may be
// edited beside it, and one change is written after the other. What is in force stays until the next start, but for what
// counts at once.
import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import type { SettingsDesk } from '../api/settings.ts';
import { createError, type ErrorValue, fail, messageOf, type Result } from '../contract/errors.ts';
import type { SettingSummary } from '../contract/setting-summary.ts';
import type { Settings } from '../contract/settings.ts';
import { replaceTextFile } from '../flow/replace-text-file.ts';
import { writeTextFile } from '../flow/write-text-file.ts';
import { isSettingName } from './flag.ts';
import { listSettings, nextOf, type SettingStanding } from './list-settings.ts';
import type { LiveSettings } from './live-settings.ts';
import { readTextFile } from './read-file.ts';
import { type ReadSettingsRequest, readSources } from './read-settings.ts';
import { changeSetting } from './setting-text.ts';
import { settingSchema } from './setting-schema.ts';

/** What the desk needs. */
export interface SettingsDeskOptions {
  /** What is in force; a change that counts at once is put in here. */
  readonly live: LiveSettings;
  /** How the settings were read at the start. */
  readonly request: ReadSettingsRequest;
}

/** Makes the desk. */
export function createSettingsDesk({ live, request }: SettingsDeskOptions): SettingsDesk {
  let writing: Promise<unknown> = Promise.resolve();
  const stand = async (): Promise<SettingStanding> => ({ ...(await readSources(request)), defaults: request.defaults });
  const list = async (): Promise<readonly SettingSummary[]> => listSettings(live.settings, await stand());

  /** Reads, checks and writes; nobody else of this program writes meanwhile. */
  async function change({ name, value }: Parameters<SettingsDesk['write']>[0]): Promise<Result<SettingSummary>> {
    const found = (await list()).find((each) => each.name === name);
    if (found === undefined || !isSettingName(name)) return fail(refusal(name, 'there is no such setting'));
    const { locked, file } = found;
    if (locked !== undefined || file === undefined) return fail(refusal(name, locked ?? 'there is no file for it'));
    const fault = value === undefined ? undefined : faultOf(name, value);
    if (fault !== undefined) return fail(fault);
    const written = await writeInto(file, { name, ...(value === undefined ? {} : { value }) });
    if (!written.ok) return written;
    const next = nextOf(await stand());
    if (next !== undefined) live.apply(next);
    const now = (await list()).find((each) => each.name === name);
    return { ok: true, value: now ?? found };
  }

  return {
    list,
    write(wish) {
      const turn = writing.then(() => change(wish));
      writing = turn;
      return turn;
    },
  };
}

/** A value that the setting cannot have, in the words in which a start refuses it. */
function faultOf(name: keyof Settings, value: string): ErrorValue | undefined {
  const parsed = settingSchema.safeParse({ [name]: value });
  const [issue] = parsed.success ? [] : parsed.error.issues;
  if (issue !== undefined) return refusal(name, `"${value}" is not ${issue.message}`);
  // In a file it would be relative to that file, which nobody means who types it here.
  const isFolder = name === 'flows' || name === 'data';
  return isFolder && !isAbsolute(value) ? refusal(name, `"${value}" is not a whole path`) : undefined;
}

function refusal(name: string, why: string): ErrorValue {
  return createError('SETTING_INVALID', `Cannot change setting "${name}": ${why}`, { field: name });
}

/** Answers SETTING_INVALID for a file that cannot be changed, FILE_UNREADABLE and FILE_UNWRITABLE. */
async function writeInto(
  file: string,
  change: { readonly name: keyof Settings; readonly value?: string },
): Promise<Result<void>> {
  const read = await readTextFile(file);
  const isAbsent = !read.ok && read.error.details?.['cause'] === 'ENOENT';
  if (!read.ok && !isAbsent) return read;
  const changed = changeSetting({ ...change, file, text: read.ok ? read.value : '' });
  if (!changed.ok) return changed;
  const text = { kind: 'settings file', file, text: changed.value };
  if (read.ok) return replaceTextFile(text);
  const made = await mkdir(dirname(file), { recursive: true }).then(
    () => undefined,
    (thrown: unknown) =>
      createError('FILE_UNWRITABLE', `Cannot write settings file "${file}": ${messageOf(thrown)}`, { file }),
  );
  return made === undefined ? writeTextFile({ ...text, replaces: false }) : fail(made);
}
