// Which settings count at once when they are changed in the window. All others are read at a start: ports are open by
// then, flows judged, and what expressions see is built.
import type { Settings } from './settings.ts';

/** Bounds, retention, and what the desktop app asks each time. */
export const liveSettingNames = [
  'ageMaxDays',
  'bodyBytesMax',
  'closeToTray',
  'databaseBytesMax',
  'deliveriesMax',
  'executionsMax',
  'notifications',
  'queuedMax',
  'requestsMax',
  'runningMax',
  'stopGraceMs',
  'url',
] as const satisfies readonly (keyof Settings)[];
