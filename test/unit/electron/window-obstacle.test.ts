// Why no window can be opened, platform by platform.
import { expect, it } from 'vitest';
import { findWindowObstacle } from '../../../src/main/electron/window-obstacle.ts';

it.each([
  ['linux', {}, 1000, 'this session has no display'],
  ['linux', { DISPLAY: '', WAYLAND_DISPLAY: '' }, 1000, 'this session has no display'],
  ['linux', { DISPLAY: ':0' }, 1000, undefined],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000, undefined],
  ['linux', { DISPLAY: ':0' }, 0, 'Electron does not run as root'],
  ['linux', { DISPLAY: ':0', ELECTRON_DISABLE_SANDBOX: '1' }, 0, undefined],
  ['darwin', {}, 0, undefined],
  ['win32', {}, undefined, undefined],
] as const)('on %s with %j as user %s it is: %s', (platform, environment, userId, obstacle) => {
  expect(findWindowObstacle({ platform, environment, ...(userId === undefined ? {} : { userId }) })).toBe(obstacle);
});
