// The window over HTTP: its page at every address that is nobody else's, so that each screen has one, and the
// built files beside it.
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { apiPrefixes } from './page-request.ts';
import { readWindowPage } from './window-page.ts';

/** What the window needs. */
export interface WindowFilesOptions {
  /** The folder of the built window, with `index.html` and `assets` in it. */
  readonly folder: string;
  /** The page for a program whose window has not been built. */
  readonly renderUnbuilt: () => Promise<string>;
}

/** Adds the page and its files. They are behind the token, as everything on this listener. */
export function addWindowFiles(app: FastifyInstance, { folder, renderUnbuilt }: WindowFilesOptions): void {
  const renderPage = readWindowPage(folder);
  if (renderPage === undefined) {
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
    const { html, policy } = renderPage();
    return reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(html);
  });
}
