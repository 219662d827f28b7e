// The menu: what each platform expects of one.
import { expect, it } from 'vitest';
import { createMenuTemplate } from '../../../src/main/electron/menu.ts';

const nothing = { onDocumentation: () => 0, onCopyDiagnostics: () => 0, onShowLogs: () => 0 };

it.each([
  ['darwin', ['appMenu', '&File', 'editMenu', '&View', 'windowMenu', 'help'], 'close'],
  ['linux', ['&File', 'editMenu', '&View', 'windowMenu', 'help'], 'quit'],
  ['win32', ['&File', 'editMenu', '&View', 'windowMenu', 'help'], 'quit'],
] as const)('on %s it has its parts, with an edit menu for copy and paste', (platform, parts, lastOfFile) => {
  const template = createMenuTemplate(platform, nothing);
  const file = template.find(({ label }) => label === '&File')?.submenu;
  expect([template.map(({ role, label }) => role ?? label), file]).toEqual([parts, [{ role: lastOfFile }]]);
});

it('has a Help menu that leads to the documentation, to the logs, and to a text for whoever is asked for help', () => {
  const done: string[] = [];
  const menu = createMenuTemplate('linux', {
    onDocumentation: () => done.push('documentation'),
    onCopyDiagnostics: () => done.push('diagnostics'),
    onShowLogs: () => done.push('logs'),
  });
  // The template is data; Electron alone makes a menu of it.
  const items = menu.at(-1)?.submenu as unknown as readonly { readonly label?: string; readonly click?: () => void }[];
  for (const { click } of items) click?.();
  expect([items.map(({ label }) => label), done]).toEqual([
    ['Documentation', undefined, 'Copy diagnostics', 'Show logs'],
    ['documentation', 'diagnostics', 'logs'],
  ]);
});
