// Who may use the control listener: whoever carries the session's token. The printed link exchanges it for a
// cookie, so that it leaves the address line. Also the headers that keep answers from being used by other pages.
import type { FastifyInstance } from 'fastify';
import { createError } from '../contract/errors.ts';
import { pairHeaders } from './header-values.ts';
import { isPrivatePath, type KestraRouteOptions, kestraPrefix, kestraRefusals, refuse } from './kestra-routes.ts';
import { asksForPage } from './page-request.ts';
import { renderTokenPage } from './start-page.ts';
import { carriesToken, createTokenCheck, tokenCookie } from './token.ts';

/** What access depends on. */
export interface AccessOptions {
  readonly token: string;
  /** Opens Kestra's own addresses alone, save those that tell of secrets: what flows render may read it. */
  readonly apiToken: string;
  /** For refusals at Kestra's own addresses, which are worded as Kestra does. */
  readonly kestra: KestraRouteOptions;
}

const safeHeaders = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
} as const;

/** Adds the check before every route, found or not. */
export function addAccess(app: FastifyInstance, { token, apiToken, kestra }: AccessOptions): void {
  const isToken = createTokenCheck(token);
  const isApiToken = createTokenCheck(apiToken);
  app.addHook<{ Querystring: { token?: unknown } }>('onRequest', async (request, reply) => {
    reply.headers(safeHeaders);
    const port = request.socket.localPort ?? 0;
    const [path] = request.url.split('?');
    const presented = path === '/' && request.method === 'GET' ? request.query.token : undefined;
    if (typeof presented === 'string' && isToken(presented)) {
      return reply.header('set-cookie', tokenCookie(token, port)).redirect('/', 303);
    }
    const headers = pairHeaders(request.raw.rawHeaders);
    if (carriesToken(headers, { isToken, port })) return undefined;
    if (request.url.startsWith(kestraPrefix)) {
      if (carriesToken(headers, { isToken: isApiToken, port })) {
        if (!isPrivatePath(request.url)) return undefined;
        return refuse(reply, request, { refusal: kestraRefusals.forbidden, options: kestra });
      }
      return refuse(reply, request, { refusal: kestraRefusals.unauthorized, options: kestra });
    }
    reply.code(401).header('www-authenticate', 'Bearer');
    if (asksForPage(request)) return reply.type('text/html; charset=utf-8').send(renderTokenPage());
    const error = createError('UNAUTHORIZED', 'Cannot take request: it does not carry the token of this session');
    return reply.send({ ok: false, error });
  });
}
