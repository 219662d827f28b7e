// Settings for tests: every default, no folder of the machine, free ports.
import { defaultSettings } from '../src/main/config.ts';
import type { Settings } from '../src/main/contract/settings.ts';

/** Settings; parts may be replaced. */
export function createTestSettings(parts: Partial<Settings> = {}): Settings {
  return { ...defaultSettings, flows: '/nowhere/flows', data: '/nowhere/data', port: 0, controlPort: 0, ...parts };
}
