// The window: how it is made, that a page which breaks is drawn anew, and how a second start finds it.
import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { focusWindow, goTo, openWindow } from '../../../src/main/electron/window.ts';

/** A window that does nothing but tell what it was asked. */
class FakeWindow extends EventEmitter {
  readonly webContents = new EventEmitter();
  readonly done: string[] = [];
  show = (): number => this.done.push('show');
  reload = (): number => this.done.push('reload');
  loadURL = (url: string): Promise<void> => Promise.reject(new Error(`ERR_ABORTED ${this.done.push(`load ${url}`)}`));
}

function open(isDark = false, mayLoseText = false) {
  const fake = new FakeWindow();
  let given: BrowserWindowConstructorOptions = {};
  openWindow({
    create(options) {
      given = options;
      // Only what the fake has is used of a window.
      return fake as unknown as BrowserWindow;
    },
    preload: '/preload.cjs',
    isDark,
    onBreak: (reason, isLast) => fake.done.push(`${reason}${isLast ? ', the last time' : ''}`),
    mayLoseText: () => mayLoseText,
  });
  return { fake, given };
}

it('is sandboxed and isolated, and shown only once there is something to show', () => {
  const { fake, given } = open();
  const before = [...fake.done];
  fake.emit('ready-to-show');
  expect([given.show, given.webPreferences, before, fake.done]).toEqual([
    false,
    {
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
    ['load hookbench://app/'],
    ['load hookbench://app/', 'show'],
  ]);
});

it('has the ground of its theme from the first moment', () => {
  expect([open(true).given.backgroundColor, open(false).given.backgroundColor]).toEqual(['#151618', '#ffffff']);
});

it('draws a page that broke off anew, then at its first screen, and then asks', () => {
  const { fake } = open();
  for (let times = 0; times < 3; times++) fake.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(fake.done.slice(1)).toEqual([
    'crashed',
    'reload',
    'crashed',
    'load hookbench://app/',
    'crashed, the last time',
  ]);
});

it.each([true, false])('closes with text that is not saved where the user says so: %s', (mayLoseText) => {
  const { fake } = open(false, mayLoseText);
  const event = { isRefusalPrevented: false, preventDefault: () => (event.isRefusalPrevented = true) };
  fake.webContents.emit('will-prevent-unload', event);
  expect(event.isRefusalPrevented).toBe(mayLoseText);
});

it.each([
  [true, ['restore', 'show', 'focus']],
  [false, ['show', 'focus']],
])('focusWindow() of a window that is minimized or not (%s) does %j', (isMinimized, expected) => {
  const done: string[] = [];
  focusWindow({
    isMinimized: () => isMinimized,
    restore: () => done.push('restore'),
    show: () => done.push('show'),
    focus: () => done.push('focus'),
  });
  expect(done).toEqual(expected);
});

it('asks Electron to bring back its place and size of the last time', () => {
  const { given } = open();
  expect([given.name, given.windowStatePersistence]).toEqual(['main', true]);
});

it('goTo() stays in the window, and does not mind one that closes', () => {
  const fake = new FakeWindow();
  goTo(fake, 'hookbench://app/#/deliveries/d1');
  expect(fake.done).toEqual(['load hookbench://app/#/deliveries/d1']);
});
