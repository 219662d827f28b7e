// Electron's `app`: ready, one instance for each user data folder, and the order in which it quits.
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { record } from './record.mjs';

/** @type {() => void} */
let markReady = () => undefined;
/** @type {Promise<void>} */
const ready = new Promise((resolve) => {
  markReady = resolve;
});
/** @type {Map<string, string>} */
const paths = new Map();
/** @type {Set<() => Promise<void>>} */
const closers = new Set();
let isQuitting = false;

/** What the one app is. */
export class App extends EventEmitter {
  isPackaged = false;

  whenReady() {
    return ready;
  }

  enableSandbox() {
    record('app.enableSandbox');
  }

  disableHardwareAcceleration() {
    record('app.disableHardwareAcceleration');
  }

  relaunch() {
    record('app.relaunch');
  }

  /** @param {string} name @param {string} path */
  setPath(name, path) {
    paths.set(name, path);
  }

  /** Made where it is asked for, as Electron does; on Linux within the folder of user data. */
  /** @param {string} name */
  getPath(name) {
    const path = paths.get(name) ?? join(paths.get('userData') ?? '', name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** The lock is a file with the process id; a second start writes a file, which the first watches for. */
  /** @param {object} [told] what a second start tells the first */
  requestSingleInstanceLock(told = {}) {
    const folder = paths.get('userData') ?? '';
    mkdirSync(folder, { recursive: true });
    const lock = join(folder, 'SingletonLock');
    const owner = readOwner(lock);
    if (owner !== undefined) {
      const half = join(folder, `Half-${process.pid}`);
      writeFileSync(half, JSON.stringify(told));
      // Seen only once it is whole.
      renameSync(half, join(folder, `SecondInstance-${process.pid}`));
      return false;
    }
    writeFileSync(lock, String(process.pid));
    process.once('exit', () => rmSync(lock, { force: true }));
    watch(folder, { persistent: false }, (_, name) => {
      const message = join(folder, name ?? '');
      if (!name?.startsWith('SecondInstance-') || !existsSync(message)) return;
      const text = readFileSync(message, 'utf8');
      rmSync(message);
      this.emit('second-instance', {}, [], '', JSON.parse(text));
    });
    return true;
  }

  /** before-quit, windows closed, will-quit (which may be prevented), quit. */
  quit() {
    if (isQuitting) return;
    isQuitting = true;
    void this.#quit();
  }

  async #quit() {
    this.emit('before-quit', createEvent());
    for (const close of closers) await close();
    const event = createEvent();
    this.emit('will-quit', event);
    isQuitting = false;
    if (!event.defaultPrevented) this.exit(0);
  }

  /** @param {number} code */
  exit(code) {
    record('app.exit', code);
    this.emit('quit', createEvent(), code);
    process.exit(code);
  }
}

/** The one app of this process. */
export const theApp = new App();

/** The app's main file has been evaluated. */
export function becomeReady() {
  markReady();
  theApp.emit('ready');
}

/**
 * Has something closed when the app quits.
 * @param {() => Promise<void>} close
 */
export function closeAtQuit(close) {
  closers.add(close);
}

/** Whether the app is about to quit: then its last window's end is no reason to. */
export function isAboutToQuit() {
  return isQuitting;
}

function createEvent() {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

/** @param {string} lock */
function readOwner(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    process.kill(owner, 0);
    return owner;
  } catch {
    return undefined;
  }
}
