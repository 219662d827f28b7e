// The real world: the machine's clock, environment, time zone and random numbers, and a log on standard
// error for what nobody asked for. Entries make it once and hand it in.
import { type Logger, pino } from 'pino';
import type { World } from './engine.ts';
import { createNewId } from './execution/new-id.ts';
import { createSystemClock } from './system-clock.ts';

/** Makes the world of this process. */
export function createSystemWorld(): World {
  return {
    clock: createSystemClock(),
    newId: createNewId(),
    random: Math.random,
    environment: process.env,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    logger: createLogger(),
  };
}

/** Warnings and worse, one JSON line each; standard output belongs to the command line. */
function createLogger(): Logger {
  return pino({ level: 'warn', base: null }, pino.destination({ dest: 2, sync: true }));
}
