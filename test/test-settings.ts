// Settings for tests: every default, no folder of the machine, free ports.
import { defaultProfile } from '../src/main/contract/profile.ts';
import type { Settings } from '../src/main/contract/settings.ts';

/** Settings; parts may be replaced. */
export function createTestSettings(parts: Partial<Settings> = {}): Settings {
  return {
    flows: '/nowhere/flows',
    data: '/nowhere/data',
    port: 0,
    controlPort: 0,
    kestra: defaultProfile,
    tenant: 'main',
    plugins: 'any',
    unknownTasks: 'WARNING',
    strictAddresses: false,
    trust: false,
    open: false,
    bodyBytesMax: 25 * 1024 * 1024,
    envPrefix: 'ENV_',
    synchronous: 'normal',
    ...parts,
  };
}
