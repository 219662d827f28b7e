// The settings of this process, for the entries: where they are read from and changed, and the flows folder made where
// the user has none.
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { SettingsDesk } from './api/settings.ts';
import { type CommandLine, settingFlagsOf } from './command/command-line.ts';
import { makeDefaultFlows } from './command/default-flows.ts';
import type { LiveSettings } from './command/live-settings.ts';
import { type ReadSettings, type ReadSettingsRequest, readSettings } from './command/read-settings.ts';
import { createSettingsDesk } from './command/settings-desk.ts';
import { defaultSettings } from './config.ts';
import { type ErrorValue, ok, type Result } from './contract/errors.ts';
import { findPackageFolder } from './package-folder.ts';

/** Reads the settings. Answers all that is wrong with them at once, each SETTING_INVALID or FILE_UNREADABLE. */
export function readProcessSettings(line: CommandLine): Promise<Result<ReadSettings, readonly ErrorValue[]>> {
  return readSettings(requestOf(line));
}

/** Where the window looks the settings up that a start has read, and changes them. */
export function createProcessDesk(line: CommandLine, live: LiveSettings): SettingsDesk {
  return createSettingsDesk({ live, request: requestOf(line) });
}

function requestOf(line: CommandLine): ReadSettingsRequest {
  return {
    flags: settingFlagsOf(line),
    surroundings: {
      platform: process.platform,
      environment: process.env,
      homeFolder: homedir(),
      workingFolder: process.cwd(),
    },
    defaults: defaultSettings,
  };
}

/** Makes the flows folder with the examples where nobody named one and none is there. Answers FLOWS_UNUSABLE. */
export async function prepareFlowsFolder({ settings, isFlowsFolderOurs }: ReadSettings): Promise<Result<boolean>> {
  if (!isFlowsFolderOurs) return ok(false);
  return makeDefaultFlows({ folder: settings.flows, examples: join(findPackageFolder(), 'flows') });
}
