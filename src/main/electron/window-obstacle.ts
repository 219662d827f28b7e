// Why no window can be opened here, before Electron is even looked for.

/** The session as far as windows depend on it. */
export interface Session {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The number of the user; absent on Windows. */
  readonly userId?: number;
}

/** The obstacle as a part of a sentence, or undefined. */
export function findWindowObstacle({ platform, environment, userId }: Session): string | undefined {
  if (platform !== 'linux') return undefined;
  if (!isSet(environment['DISPLAY']) && !isSet(environment['WAYLAND_DISPLAY'])) return 'this session has no display';
  // Electron ends with that sentence itself, but too late for anything else to be done.
  if (userId === 0 && !isSet(environment['ELECTRON_DISABLE_SANDBOX'])) return 'Electron does not run as root';
  return undefined;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
