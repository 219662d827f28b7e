// The window over HTTP: its page at every address that is nobody else's, so that each screen has one, and the
// built files beside it. The page's policy names a fresh nonce each time; nothing inline runs without it.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { apiPrefixes } from './page-request.ts';

/** What the window needs. */
export interface WindowFilesOptions {
  /** The folder of the built window, with `index.html` and `assets` in it. */
  readonly folder: string;
  /** The page for a program whose window has not been built. */
  readonly renderUnbuilt: () => Promise<string>;
}

/** What stands in the built page where the nonce belongs. `electron.vite.config.ts` puts it there. */
const noncePlace = '__NONCE__';

/** Adds the page and its files. They are behind the token, as everything on this listener. */
export function addWindowFiles(app: FastifyInstance, { folder, renderUnbuilt }: WindowFilesOptions): void {
  const page = readPage(join(folder, 'index.html'));
  if (page === undefined) {
    app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(await renderUnbuilt()));
    return;
  }
  app.register(staticFiles, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    // Names of built files hold a hash of their content.
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'private, max-age=31536000, immutable'),
  });
  app.get('/*', async (request, reply) => {
    if (apiPrefixes.some((prefix) => request.url.startsWith(prefix))) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', policyOf(nonce))
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(noncePlace, nonce));
  });
}

/** The built page with its files at one place, whatever the address of the screen; undefined where none was built. */
function readPage(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('="./', '="/') : undefined;
}

function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
