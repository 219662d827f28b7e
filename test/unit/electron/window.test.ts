// Showing the window that is there. How it is made is seen in `test/electron/desktop.test.ts`.
import { expect, it } from 'vitest';
import { focusWindow } from '../../../src/main/electron/window.ts';

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
