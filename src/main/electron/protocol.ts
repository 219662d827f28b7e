// The window's own scheme, `hookbench://app/`: the built page and the files beside it, and nothing else of the
// disk. A scheme of its own has an origin, which a file has not, so the policy and checks of the sender can hold.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readWindowPage } from '../http/window-page.ts';

/** The scheme, and what Electron has to know of it before it is ready. */
export const windowScheme = {
  scheme: 'hookbench',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const;

/** The page's address. */
export const windowUrl = `${windowScheme.scheme}://app/`;

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
]);

// One name without any folder: no way leads out of the one where the build puts its files.
const assetPath = /^\/assets\/([A-Za-z0-9_-][A-Za-z0-9._-]*)$/;

/** Whether an address is one of the window's own. */
export function isWindowUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).href.startsWith(windowUrl);
}

/** Makes the function that answers requests of the scheme from the built window in a folder. */
export function createWindowProtocol(
  folder: string,
): (request: { readonly method: string; readonly url: string }) => Promise<Response> {
  const renderPage = readWindowPage(folder);
  return async ({ method, url }) => {
    if (method !== 'GET' || !isWindowUrl(url)) return new Response(null, { status: 404 });
    const { pathname } = new URL(url);
    if (pathname === '/' && renderPage !== undefined) {
      const { html, policy } = renderPage();
      return respond(html, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    }
    const name = assetPath.exec(pathname)?.[1] ?? '';
    const contentType = contentTypes.get(extname(name));
    const bytes = contentType === undefined ? undefined : await readAsset(join(folder, 'assets', name));
    if (bytes === undefined || contentType === undefined) return new Response(null, { status: 404 });
    return respond(bytes, { 'content-type': contentType });
  };
}

function respond(body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>): Response {
  return new Response(body, {
    headers: { ...headers, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
  });
}

async function readAsset(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return readFile(path).catch(() => undefined);
}
