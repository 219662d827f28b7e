// Which command opens an address.
import { expect, it } from 'vitest';
import { browserCommand } from '../../../src/main/command/open-browser.ts';

it.each([
  ['darwin', { command: 'open', arguments: ['http://a/?b&c'] }],
  ['win32', { command: 'rundll32', arguments: ['url.dll,FileProtocolHandler', 'http://a/?b&c'] }],
  ['linux', { command: 'xdg-open', arguments: ['http://a/?b&c'] }],
] as const)('on %s', (platform, command) => {
  expect(browserCommand(platform, 'http://a/?b&c')).toEqual(command);
});
