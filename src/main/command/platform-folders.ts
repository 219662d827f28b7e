// Where a platform keeps what belongs to a user: settings, application data, documents. Pure. Sources: XDG
// Base Directory specification (a relative path there is to be ignored), Apple's Library, Windows' APPDATA.
import { posix, win32 } from 'node:path';

/** The machine and user, as far as folders depend on them. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
  readonly workingFolder: string;
}

/** The folders and files that Hookbench takes by default. */
export interface PlatformFolders {
  readonly settingsFile: string;
  readonly data: string;
  /** The flows folder where the working folder has none. */
  readonly flows: string;
}

/**
 * The defaults of one platform and user. Windows paths are joined by Windows' rules, whatever platform this runs on,
 * so that all three can be tested on one.
 */
export function platformFolders({ platform, environment, homeFolder }: Surroundings): PlatformFolders {
  if (platform === 'win32') {
    const data = win32.join(environment['APPDATA'] ?? win32.join(homeFolder, 'AppData', 'Roaming'), 'Hookbench');
    return {
      settingsFile: win32.join(data, 'settings.yaml'),
      data,
      flows: win32.join(homeFolder, 'Documents', 'Hookbench', 'flows'),
    };
  }
  if (platform === 'darwin') {
    const data = posix.join(homeFolder, 'Library', 'Application Support', 'Hookbench');
    return {
      settingsFile: posix.join(data, 'settings.yaml'),
      data,
      flows: posix.join(homeFolder, 'Documents', 'Hookbench', 'flows'),
    };
  }
  const xdg = (name: string, fallback: string): string => {
    const folder = environment[name];
    return folder !== undefined && posix.isAbsolute(folder) ? folder : posix.join(homeFolder, fallback);
  };
  return {
    settingsFile: posix.join(xdg('XDG_CONFIG_HOME', '.config'), 'hookbench', 'settings.yaml'),
    data: posix.join(xdg('XDG_DATA_HOME', '.local/share'), 'hookbench'),
    flows: posix.join(xdg('XDG_DOCUMENTS_DIR', 'Documents'), 'Hookbench', 'flows'),
  };
}
