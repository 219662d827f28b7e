// The settings that are in force, for those who ask each time: what counts at once changes under them, everything else
// stays as it was at the start. A copy of them does not change any more, so bounds are read where they are used.
import { liveSettingNames } from '../contract/live-settings.ts';
import type { Settings } from '../contract/settings.ts';

/** The settings, and how they are changed. */
export interface LiveSettings {
  /** One object for the life of the process; a member that counts at once answers what it is now. */
  readonly settings: Settings;
  /** Takes over what counts at once, and nothing else. */
  readonly apply: (next: Settings) => void;
  /** Calls back behind each change. */
  readonly watch: (onChange: () => void) => void;
}

/** Begins with what a start has read. */
export function createLiveSettings(first: Settings): LiveSettings {
  let now = first;
  const watchers: (() => void)[] = [];
  const live = liveSettingNames.map((name) => [name, { get: () => now[name], enumerable: true }] as const);
  return {
    settings: Object.defineProperties({ ...first }, Object.fromEntries(live)),
    apply(next) {
      now = next;
      for (const watcher of watchers) watcher();
    },
    watch: (onChange) => void watchers.push(onChange),
  };
}
