// The real world: the machine's clock, environment, time zone, random numbers and keychain, and a log on
// standard error, with secrets hidden, for what nobody asked for. Entries make it once and hand it in.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Pino from 'pino';
import { once } from './contract/once.ts';
import type { World } from './engine.ts';
import { createNewId } from './execution/new-id.ts';
import { findPackageFolder } from './package-folder.ts';
import { createKeychainProcess } from './secret/keychain-process.ts';
import { createLineRedactor } from './secret/redact-line.ts';
import { createSystemClock } from './system-clock.ts';
import { createSystemTimer } from './system-timer.ts';

/** What differs between the entries. */
export interface SystemWorldOptions {
  /** Where the log goes beside standard error, lines with their break; there it has news as well, and not only faults. */
  readonly log?: { write(line: string): void };
}

/** Makes the world of this process. */
export function createSystemWorld({ log }: SystemWorldOptions = {}): World {
  const { learn, redact } = createLineRedactor();
  return {
    clock: createSystemClock(),
    timer: createSystemTimer(),
    newId: createNewId(Date.now),
    random: Math.random,
    environment: process.env,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    logger: createLogger(redact, log),
    onSecret: learn,
    // The program that is built beside the entries, also where the sources run as they are.
    openKeychain: () => createKeychainProcess(join(findPackageFolder(), 'out', 'main', 'ask-keytar.js')),
  };
}

// `require` in a module is not among Node's globals; this is how a module gets one, and it reads nothing yet.
const load = createRequire(import.meta.url);

/**
 * One JSON line each: warnings and worse to standard error, since standard output belongs to the command line, and news
 * too where there is a log of its own. pino is loaded with the first of them: most runs have nothing to say, and loading
 * it is a twentieth of a start.
 */
function createLogger(redact: (line: string) => string, log: SystemWorldOptions['log']): World['logger'] {
  const logger = once(() => {
    // Its CommonJS build is what Node's `import` gives too, with the types of the package.
    const { pino } = load('pino') as typeof Pino;
    const standardError = pino.destination({ dest: 2, sync: true });
    const streams = [
      { level: 'warn', stream: { write: (line: string) => standardError.write(redact(line)) } },
      ...(log === undefined ? [] : [{ level: 'info', stream: { write: (line: string) => log.write(redact(line)) } }]),
    ];
    return pino({ level: log === undefined ? 'warn' : 'info', base: null }, pino.multistream(streams));
  });
  return {
    get info() {
      return logger().info.bind(logger());
    },
    get warn() {
      return logger().warn.bind(logger());
    },
    get error() {
      return logger().error.bind(logger());
    },
  };
}
