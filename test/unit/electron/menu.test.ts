// The menu: what each platform expects of one.
import { expect, it } from 'vitest';
import { createMenuTemplate } from '../../../src/main/electron/menu.ts';

it.each([
  ['darwin', ['appMenu', '&File', 'editMenu', '&View', 'windowMenu'], 'close'],
  ['linux', ['&File', 'editMenu', '&View', 'windowMenu'], 'quit'],
  ['win32', ['&File', 'editMenu', '&View', 'windowMenu'], 'quit'],
] as const)('on %s it has its parts, with an edit menu for copy and paste', (platform, parts, lastOfFile) => {
  const template = createMenuTemplate(platform);
  const file = template.find(({ label }) => label === '&File')?.submenu;
  expect([template.map(({ role, label }) => role ?? label), file]).toEqual([parts, [{ role: lastOfFile }]]);
});
