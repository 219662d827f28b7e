// Default folders on each platform.
import { expect, it } from 'vitest';
import { platformFolders } from '../../../src/main/command/platform-folders.ts';

const cases = [
  {
    name: 'Linux',
    platform: 'linux' as const,
    homeFolder: '/home/u',
    environment: {},
    folders: {
      settingsFile: '/home/u/.config/hookbench/settings.yaml',
      data: '/home/u/.local/share/hookbench',
      flows: '/home/u/Documents/Hookbench/flows',
    },
  },
  {
    name: 'Linux with XDG folders, a relative one being passed over',
    platform: 'linux' as const,
    homeFolder: '/home/u',
    environment: { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: 'relative', XDG_DOCUMENTS_DIR: '/d' },
    folders: {
      settingsFile: '/c/hookbench/settings.yaml',
      data: '/home/u/.local/share/hookbench',
      flows: '/d/Hookbench/flows',
    },
  },
  {
    name: 'macOS',
    platform: 'darwin' as const,
    homeFolder: '/Users/u',
    environment: {},
    folders: {
      settingsFile: '/Users/u/Library/Application Support/Hookbench/settings.yaml',
      data: '/Users/u/Library/Application Support/Hookbench',
      flows: '/Users/u/Documents/Hookbench/flows',
    },
  },
  {
    name: 'Windows',
    platform: 'win32' as const,
    homeFolder: 'C:\\Users\\u',
    environment: { APPDATA: 'D:\\Roaming' },
    folders: {
      settingsFile: 'D:\\Roaming\\Hookbench\\settings.yaml',
      data: 'D:\\Roaming\\Hookbench',
      flows: 'C:\\Users\\u\\Documents\\Hookbench\\flows',
    },
  },
];

it.each(cases)('$name', ({ folders, ...surroundings }) => {
  expect(platformFolders({ ...surroundings, workingFolder: '/' })).toEqual(folders);
});
