// A world for tests: the real clock and ids, no environment but what the recordings were made with, UTC.
import { createSystemClock } from '../src/main/system-clock.ts';
import { createSystemTimer } from '../src/main/system-timer.ts';
import { createNewId } from '../src/main/execution/new-id.ts';
import type { World } from '../src/main/engine.ts';

/** The environment that Kestra had when its answers were recorded. */
export const recordedEnvironment: Readonly<Record<string, string>> = {
  SECRET_MYSECRET: Buffer.from('s3cr3t').toString('base64'),
  SECRET_WEBHOOK_KEY: Buffer.from('secretkey123\n').toString('base64'),
  SECRET_PLAIN: Buffer.from('plainkey').toString('base64'),
  ENV_ORACLE: 'hello',
};

/** A world; parts may be replaced. */
export function createTestWorld(parts: Partial<World> = {}): World {
  return {
    clock: createSystemClock(),
    timer: createSystemTimer(),
    newId: createNewId(Date.now),
    random: Math.random,
    environment: recordedEnvironment,
    timeZone: 'UTC',
    logger: createLogger(),
    ...parts,
  };
}

/** A logger that keeps quiet. */
export function createLogger(): World['logger'] {
  return { info: () => undefined, warn: () => undefined, error: () => undefined };
}
