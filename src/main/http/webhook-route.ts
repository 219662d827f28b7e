// From a request's head to the webhook it is for, or why the edge refuses it. Flow, key and trigger are
// the core's business. The checks come in the order of Kestra's own HTTP server.
// Source: seen on Kestra 1.3.19 and 2.0.0 (the recorded exchanges `url-*`, `m-*`, `kc-*`, `x-accept-*`).
import type { WebhookAddress } from '../api/webhook-call.ts';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { WebhookRequest } from '../contract/delivery.ts';
import { decodePercent } from '../plugin/percent-decode.ts';
import { refusedAcceptTypes } from './accept-header.ts';
import { headerValues } from './header-values.ts';
import { isForeignToLocalhost } from './local-origin.ts';
import { parseTarget } from './webhook-target.ts';

/** The methods that reach a webhook, in the order in which Kestra names them. */
export const webhookMethods = ['HEAD', 'POST', 'PUT', 'GET'] as const;

/** Which addresses are taken. */
export interface RouteOptions {
  /** Refuse the short form and every tenant but `main`, as open-source Kestra does. */
  readonly strictAddresses: boolean;
  /** The tenant of addresses without one. */
  readonly tenant: string;
}

/** The one tenant of open-source Kestra. */
const openSourceTenant = 'main';

/**
 * Finds out where a request goes.
 * @returns the address, or ADDRESS_MALFORMED, ORIGIN_REFUSED, ROUTE_NOT_FOUND, METHOD_NOT_ALLOWED,
 *   NOT_ACCEPTABLE, ADDRESS_REFUSED (the short form, when strict), TENANT_UNKNOWN (when strict)
 */
export function routeWebhook(request: WebhookRequest, options: RouteOptions): Result<WebhookAddress> {
  const target = parseTarget(request.target);
  if (!target.ok) return target;
  if (isForeignToLocalhost(request.headers)) {
    const origin = headerValues(request.headers, 'origin').join();
    return fail(createError('ORIGIN_REFUSED', `Cannot take request: a page of "${origin}" asks a server on localhost`));
  }
  const address = matchPath(target.value.path, options.tenant);
  if (address === undefined) {
    return fail(notFound(target.value.path));
  }
  return checkAddress(address, { request, strictAddresses: options.strictAddresses });
}

function checkAddress(
  address: WebhookAddress,
  { request, strictAddresses }: { readonly request: WebhookRequest; readonly strictAddresses: boolean },
): Result<WebhookAddress> {
  if (strictAddresses && address.isShortForm) {
    return fail(createError('ADDRESS_REFUSED', 'Cannot take address: it has no tenant, and strict addresses are on'));
  }
  if (!webhookMethods.some((method) => method === request.method)) {
    return fail(createError('METHOD_NOT_ALLOWED', `Cannot take request: a webhook has no method ${request.method}`));
  }
  const refusedTypes = refusedAcceptTypes(headerValues(request.headers, 'accept'));
  if (refusedTypes !== undefined) return fail(notAcceptable(refusedTypes));
  if (strictAddresses && address.tenant !== openSourceTenant) {
    const message = `Cannot take address: tenant "${address.tenant}" is not "${openSourceTenant}", and strict addresses are on`;
    return fail(createError('TENANT_UNKNOWN', message));
  }
  return ok(address);
}

/** The key is not kept of such an address, so a character in it that the router does not take is told here. */
function notFound(path: string): ReturnType<typeof createError> {
  const [refused] = /[+&;!()#]/.exec(path) ?? [];
  const details = refused === undefined ? undefined : { refused };
  return createError('ROUTE_NOT_FOUND', `Cannot find webhook: "${path}" is not a webhook's address`, {}, details);
}

function notAcceptable(types: string): ReturnType<typeof createError> {
  return createError(
    'NOT_ACCEPTABLE',
    `Cannot answer: the caller accepts only ${types}, not application/json`,
    {},
    {
      kestra: `Specified Accept Types [${types}] not supported. Supported types: [application/json]`,
    },
  );
}

// A segment that a variable of Kestra's router matches: these characters match only as escapes.
const segment = '([^/#+&;!()]+)';
const paths = {
  withTenant: new RegExp(`^/api/v1/${segment}/executions/webhook/${segment}/${segment}/${segment}(/[^/#+&;!()]*)?/*$`),
  short: new RegExp(`^/api/v1/executions/webhook/${segment}/${segment}/${segment}(/[^/#+&;!()]*)?/*$`),
};

/** Whether a target looks like a webhook's address, in whatever way it is then refused. */
export function isWebhookPath(target: string): boolean {
  return /^\/api\/v1\/(?:[^/?#]+\/)?executions\/webhook\//.test(target);
}

function matchPath(path: string, ownTenant: string): WebhookAddress | undefined {
  const short = paths.short.exec(path);
  if (short !== null) {
    const [, namespace, flowId, key, rest] = short.map(decodePart);
    return createAddress({ isShortForm: true, tenant: ownTenant, namespace, flowId, key, rest });
  }
  const match = paths.withTenant.exec(path);
  if (match === null) return undefined;
  const [, tenant, namespace, flowId, key, rest] = match.map(decodePart);
  return createAddress({ isShortForm: false, tenant, namespace, flowId, key, rest });
}

interface AddressParts {
  readonly isShortForm: boolean;
  readonly tenant: string | undefined;
  readonly namespace: string | undefined;
  readonly flowId: string | undefined;
  readonly key: string | undefined;
  readonly rest: string | undefined;
}

function createAddress({
  isShortForm,
  tenant,
  namespace,
  flowId,
  key,
  rest,
}: AddressParts): WebhookAddress | undefined {
  if (tenant === undefined || namespace === undefined || flowId === undefined || key === undefined) return undefined;
  return { tenant, isShortForm, namespace, flowId, key, hasExtraPath: rest !== undefined };
}

/** A part of the path, decoded; one that took no part in the match stays absent. */
function decodePart(part: string | undefined): string | undefined {
  return part === undefined ? undefined : decodePercent(part);
}
