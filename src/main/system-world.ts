// The real world: the machine's clock, environment, time zone, random numbers and keychain, and a log on
// standard error for what nobody asked for. Entries make it once and hand it in.
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { World } from './engine.ts';
import { createNewId } from './execution/new-id.ts';
import { findPackageFolder } from './package-folder.ts';
import { createKeychainProcess } from './secret/keychain-process.ts';
import { createSystemClock } from './system-clock.ts';
import { createSystemTimer } from './system-timer.ts';

/** Makes the world of this process. */
export function createSystemWorld(): World {
  return {
    clock: createSystemClock(),
    timer: createSystemTimer(),
    newId: createNewId(Date.now),
    random: Math.random,
    environment: process.env,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    logger: createLogger(),
    // The program that is built beside the entries, also where the sources run as they are.
    openKeychain: () => createKeychainProcess(join(findPackageFolder(), 'out', 'main', 'ask-keytar.js')),
  };
}

/** Warnings and worse, one JSON line each; standard output belongs to the command line. */
function createLogger(): Logger {
  return pino({ level: 'warn', base: null }, pino.destination({ dest: 2, sync: true }));
}
