// What pages in the app may not do, whatever they hold: go elsewhere, open windows, embed others, ask for devices.
// Source: Electron's security checklist (tutorial/security), points 5 and 12 to 15.
import { isWindowUrl } from './protocol.ts';

/** What of a window's contents is guarded; Electron's `WebContents` is one. */
export interface GuardedContents {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (details: Navigation) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: { preventDefault(): void }) => void): unknown;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
}

/** A page about to go somewhere. */
export interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

/** What of a session is guarded; Electron's `Session` is one. */
export interface GuardedSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (isGranted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void;
}

/** The page that Help leads to; it is one of those that may be opened. */
export const documentationUrl = 'https://kestra.io/docs/workflow-components/triggers/webhook-trigger';

/** Writing to the clipboard is what copy buttons do; it needs a click, and reads nothing. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Keeps contents where they are. `openOutside` shows a page of the web in the user's browser. */
export function guardContents(contents: GuardedContents, openOutside: (url: string) => void): void {
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isDocumentation(url)) openOutside(url);
    return { action: 'deny' };
  });
}

function stay(navigation: Navigation): void {
  if (!isWindowUrl(navigation.url)) navigation.preventDefault();
}

/** Grants pages nothing but what the window itself needs. */
export function guardSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
}

/** Kestra's own pages, the only ones that the window links to; a link within a payload leads nowhere. */
function isDocumentation(url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === 'https://kestra.io';
}
