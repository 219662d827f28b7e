// The menu of the app as data. What it does is Electron's own (roles), so shortcuts are those of the platform; only Help
// is ours.
import type { MenuItemConstructorOptions } from 'electron';

/** What the Help menu does. */
export interface HelpDeeds {
  /** Shows Kestra's page about webhooks in the user's browser. */
  readonly onDocumentation: () => void;
  /** Puts what the doctor finds into the clipboard, as a text that names nobody. */
  readonly onCopyDiagnostics: () => void;
  /** Shows the log file in its folder. */
  readonly onShowLogs: () => void;
}

/** The menu of a platform. */
export function createMenuTemplate(platform: NodeJS.Platform, help: HelpDeeds): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [{ role: isMac ? 'close' : 'quit' }] },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { role: 'reload' },
        { role: 'toggleDevTools' },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    {
      // The role has macOS put its search into it, and no items.
      role: 'help',
      label: '&Help',
      submenu: [
        { label: 'Documentation', click: help.onDocumentation },
        { type: 'separator' },
        { label: 'Copy diagnostics', click: help.onCopyDiagnostics },
        { label: 'Show logs', click: help.onShowLogs },
      ],
    },
  ];
}
