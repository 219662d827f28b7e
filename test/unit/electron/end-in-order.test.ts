// How the app ends, and begins again.
import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { endInOrder, type EndingApp } from '../../../src/main/electron/end-in-order.ts';

/** An app whose quitting is what Electron does: it asks, and goes on unless it is kept from it. */
class FakeApp extends EventEmitter implements EndingApp {
  readonly done: string[] = [];
  quit(): void {
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    this.done.push(isPrevented ? 'waits' : 'quits');
  }
  relaunch(): void {
    this.done.push('relaunches');
  }
}

function begin(staysOpen: boolean) {
  const app = new FakeApp();
  const ending = endInOrder({
    app,
    running: { close: () => Promise.resolve(void app.done.push('closes')) },
    staysOpen: () => staysOpen,
    onStay: () => app.done.push('stays'),
    onEnd: () => app.done.push('ended'),
  });
  return { app, ending };
}

it('ends with its last window, once what runs has ended', async () => {
  const { app } = begin(false);
  app.emit('window-all-closed');
  await nextTurn();
  expect(app.done).toEqual(['closes', 'waits', 'ended', 'quits']);
});

it('goes on without a window where the user wants it, until it is to quit', async () => {
  const { app } = begin(true);
  app.emit('window-all-closed');
  const before = [...app.done];
  app.quit();
  await nextTurn();
  expect([before, app.done]).toEqual([['stays'], ['stays', 'closes', 'waits', 'ended', 'quits']]);
});

it('starts again behind a restart, and not where the user kept the window open', async () => {
  const restarted = begin(true);
  restarted.ending.restart();
  await nextTurn();
  await nextTurn();
  const kept = begin(false);
  kept.ending.restart();
  kept.ending.keep();
  await nextTurn();
  await nextTurn();
  expect([restarted.app.done, kept.app.done.includes('relaunches')]).toEqual([
    ['closes', 'waits', 'ended', 'relaunches', 'quits'],
    false,
  ]);
});
