// Reads the sources of settings from the world and has `settings.ts` decide. The flows folder is found
// first, because `hookbench.yaml` lies in it. Writes nothing.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { platformFolders, type Surroundings } from './platform-folders.ts';
import { readTextFile } from './read-file.ts';
import { type SettingSource, settingsOfEnvironment, settingsOfFlags } from './setting-source.ts';
import { type SettingsFile, settingsOfFile } from './settings-file.ts';
import { type ResolvedSettings, resolveSettings } from './settings.ts';

/** The settings, and where the flows folder came from. */
export interface ReadSettings extends ResolvedSettings {
  /** Whether nobody named a flows folder and the working folder has none: it may have to be made. */
  readonly isFlowsFolderOurs: boolean;
}

/** What reading needs. */
export interface ReadSettingsRequest {
  readonly flags: ReadonlyMap<keyof Settings, string>;
  readonly surroundings: Surroundings;
  /** Values of everything but the two folders. */
  readonly defaults: Omit<Settings, 'flows' | 'data'>;
}

// Flows are often somebody else's work: what they bring along must not give rights away.
const refusedInFlowsFolder: SettingsFile['refused'] = {
  flows: 'the file lies in the flows folder, so it comes too late to name it',
  trust: 'a folder cannot trust itself; use --trust or your settings file',
};

/**
 * Reads all settings. Answers every SETTING_INVALID and FILE_UNREADABLE that was met, so that one start shows all
 * that is to be mended.
 */
export async function readSettings(request: ReadSettingsRequest): Promise<Result<ReadSettings, readonly ErrorValue[]>> {
  const { ordered, flows, data, isFlowsFolderOurs } = await readSources(request);
  const resolved = resolveSettings(ordered, { ...request.defaults, flows, data });
  return resolved.ok ? ok({ ...resolved.value, isFlowsFolderOurs }) : fail(resolved.error);
}

/** Every source with what it gives now. */
export interface SettingSources {
  readonly byFlag: SettingSource;
  readonly byEnvironment: SettingSource;
  /** `hookbench.yaml` of the flows folder. */
  readonly byFolder: SettingSource;
  readonly byUser: SettingSource;
  /** All of them, the strongest first. */
  readonly ordered: readonly SettingSource[];
  /** Where the two files are, or would be. */
  readonly files: { readonly folder: string; readonly user: string };
  /** The two folders, which depend on the machine. */
  readonly flows: string;
  readonly data: string;
  readonly isFlowsFolderOurs: boolean;
}

/** Reads the sources. A file that cannot be read is a source with a fault. */
export async function readSources({ flags, surroundings }: ReadSettingsRequest): Promise<SettingSources> {
  const { workingFolder, environment } = surroundings;
  const folders = platformFolders(surroundings);
  const byUser = await sourceOf({ file: folders.settingsFile, refused: {} });
  const byFlag = settingsOfFlags(flags, workingFolder);
  const byEnvironment = settingsOfEnvironment(environment, workingFolder);
  const named = [byFlag, byEnvironment, byUser]
    .map(({ given }) => given.get('flows')?.text)
    .find((text) => text !== undefined);
  const local = join(workingFolder, 'flows');
  const isFlowsFolderOurs = named === undefined && !(await isFolder(local));
  const flows = named ?? (isFlowsFolderOurs ? folders.flows : local);
  const files = { folder: join(flows, 'hookbench.yaml'), user: folders.settingsFile };
  const byFolder = await sourceOf({ file: files.folder, refused: refusedInFlowsFolder });
  const ordered = [byFlag, byEnvironment, byFolder, byUser];
  return { byFlag, byEnvironment, byFolder, byUser, ordered, files, flows, data: folders.data, isFlowsFolderOurs };
}

/** A file that is not there is a source that gives nothing; one that cannot be read is a fault. */
async function sourceOf({ file, refused }: Omit<SettingsFile, 'text'>): Promise<SettingSource> {
  const text = await readTextFile(file);
  if (text.ok) return settingsOfFile({ file, text: text.value, refused });
  const isAbsent = text.error.details?.['cause'] === 'ENOENT' || text.error.details?.['cause'] === 'ENOTDIR';
  const error = createError('SETTING_INVALID', text.error.message, { file });
  return { given: new Map(), errors: isAbsent ? [] : [error], remarks: [] };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
