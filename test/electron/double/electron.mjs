// The double of the module `electron`: what the app uses of it and no more. The window is a page in Chromium; what
// the app asks for is recorded.
import { EventEmitter } from 'node:events';
import { isAboutToQuit, theApp } from './app.mjs';
import { openPage } from './page.mjs';
import { record } from './record.mjs';

export const app = theApp;

/** @type {Map<string, (call: object, ...message: unknown[]) => Promise<unknown>>} */
const handlers = new Map();
/** @type {Map<string, (request: { method: string, url: string }) => Promise<Response>>} */
const schemes = new Map();
/** @type {BrowserWindow[]} */
let windows = [];

export const ipcMain = {
  /** @param {string} channel @param {(call: object, ...message: unknown[]) => Promise<unknown>} handler */
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

export const protocol = {
  /** @param {readonly object[]} list */
  registerSchemesAsPrivileged(list) {
    record('protocol.registerSchemesAsPrivileged', list);
  },
  /** @param {string} scheme @param {(request: { method: string, url: string }) => Promise<Response>} handler */
  handle(scheme, handler) {
    schemes.set(scheme, handler);
  },
};

class WebContents extends EventEmitter {
  /** @type {import('playwright-core').Page | undefined} */
  page;
  /** @type {Promise<unknown>} */
  #sending = Promise.resolve();

  /** @param {string} channel @param {unknown} message */
  send(channel, message) {
    const cloned = structuredClone(message);
    // One behind the other: a page gets messages in the order in which they were sent.
    this.#sending = this.#sending
      .then(() => this.page?.evaluate(`__doubleDispatch(${JSON.stringify(channel)}, ${JSON.stringify(cloned)})`))
      .catch(() => undefined);
  }

  isDestroyed() {
    return this.page?.isClosed() ?? false;
  }

  /** @param {(details: { url: string }) => { action: string }} handler */
  setWindowOpenHandler(handler) {
    record('setWindowOpenHandler', handler({ url: 'https://evil.test/' }));
  }
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents();
  #options;

  /** @param {{ webPreferences: { preload: string } }} options */
  constructor(options) {
    super();
    this.#options = options;
    record('BrowserWindow', options);
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows() {
    return windows;
  }

  /** Nobody looks at a page without a screen. */
  static getFocusedWindow() {
    return null;
  }

  /** @param {string} url */
  async loadURL(url) {
    record('loadURL', url);
    const [, path] = url.split('#');
    if (this.webContents.page !== undefined && path === undefined) {
      await this.webContents.page.goto(new URL('/', this.webContents.page.url()).href);
      return;
    }
    if (this.webContents.page !== undefined && path !== undefined) {
      // Only the fragment differs; the page of Chromium has paths where that of Electron has fragments.
      await this.webContents.page.evaluate(
        `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`,
      );
      return;
    }
    const serve = schemes.get(new URL(url).protocol.slice(0, -1));
    if (serve === undefined) throw new Error(`Nobody serves ${url}`);
    await openPage({
      url,
      preload: this.#options.webPreferences.preload,
      serve,
      onOpen: (page) => {
        this.webContents.page = page;
        page.once('close', () => this.#closed());
      },
      invoke: (from, channel, message) => this.#invoke(from, channel, message),
      choose,
    });
    this.emit('ready-to-show');
  }

  show() {
    record('show');
  }
  focus() {
    record('focus');
  }
  /** @param {boolean} isFlashing */
  flashFrame(isFlashing) {
    record('flashFrame', isFlashing);
  }
  reload() {
    record('reload');
    void this.webContents.page?.reload();
  }
  isMinimized() {
    return false;
  }
  restore() {
    record('restore');
  }

  /** @param {string} url @param {string} channel @param {unknown} message */
  async #invoke(url, channel, message) {
    record('invoke', channel, message);
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler({ sender: this.webContents, senderFrame: { url, parent: null } }, message);
  }

  #closed() {
    windows = windows.filter((window) => window !== this);
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (windows.length === 0 && !isAboutToQuit()) app.emit('window-all-closed');
  }
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => record('setPermissionRequestHandler'),
    setPermissionCheckHandler: () => record('setPermissionCheckHandler'),
  },
};

/** @typedef {{ label?: string, checked?: boolean, submenu?: MenuItem[], click?: (item: object) => unknown }} MenuItem */
/** @type {{ app: MenuItem[], tray: MenuItem[] }} */
const menus = { app: [], tray: [] };

/** Chooses an item by its label, in the menu of the app or of the tray: a test does so from within the page. */
/** @param {'app' | 'tray'} place @param {string} label */
async function choose(place, label) {
  // What no test can have happen in Chromium without losing its page.
  if (label === 'Break the page') {
    for (const { webContents } of windows) webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    return;
  }
  const item = menus[place].flatMap((one) => [one, ...(one.submenu ?? [])]).find((one) => one.label === label);
  if (item?.click === undefined) throw new Error(`Nothing to choose is called ${label}`);
  // Electron changes a box before it tells of it.
  await item.click({ checked: item.checked === undefined ? false : !item.checked });
}

export const Menu = {
  /** @param {readonly object[]} template */
  buildFromTemplate: (template) => template,
  /** @param {MenuItem[]} menu */
  setApplicationMenu(menu) {
    menus.app = menu;
    record('setApplicationMenu', menu);
  },
};

export const crashReporter = {
  /** @param {object} options */
  start: (options) => record('crashReporter', options),
};

export const clipboard = {
  /** @param {string} text */
  writeText: async (text) => record('clipboard', text),
};

/** What the user of the double answers, by the words on the buttons, in order; afterwards he presses Escape. */
const answers = JSON.parse(process.env['FAKE_ELECTRON_ANSWERS'] ?? '[]');

export const dialog = {
  /** @param {{ buttons: string[], cancelId: number }} box */
  async showMessageBox(box) {
    record('showMessageBox', box);
    const response = box.buttons.indexOf(answers.shift());
    return { response: response < 0 ? box.cancelId : response };
  },
  async showOpenDialog() {
    const folder = answers.shift();
    return { canceled: folder === undefined, filePaths: folder === undefined ? [] : [folder] };
  },
  /** @param {string} title @param {string} text */
  showErrorBox: (title, text) => record('showErrorBox', title, text),
};

export const nativeTheme = { shouldUseDarkColors: false };
export const shell = {
  /** @param {string} url */
  openExternal: async (url) => record('openExternal', url),
  /** @param {string} path */
  async openPath(path) {
    record('openPath', path);
    return '';
  },
  /** @param {string} file */
  showItemInFolder: (file) => record('showItemInFolder', file),
};

export const nativeImage = {
  /** @param {string} url */
  createFromDataURL(url) {
    const picture = { resize: () => picture, toDataURL: () => url };
    return picture;
  },
};

export class Tray {
  /** @param {MenuItem[]} menu */
  setContextMenu(menu) {
    menus.tray = menu;
    record('tray', menu);
  }
}

export class Notification extends EventEmitter {
  #options;

  /** @param {object} options */
  constructor(options) {
    super();
    this.#options = options;
  }

  static isSupported() {
    return true;
  }

  show() {
    record('notification', this.#options);
    if (process.env['FAKE_ELECTRON_REFUSES_NOTIFICATIONS'] !== undefined) {
      setImmediate(() => this.emit('failed', {}, 'the app is not signed'));
      return;
    }
    // The user of the double clicks on everything.
    setImmediate(() => this.emit('click'));
  }
}
