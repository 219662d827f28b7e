// Which requests reach a webhook, and the reason of each that does not.
import { describe, expect, it } from 'vitest';
import type { RawHeader } from '../../../src/main/contract/delivery.ts';
import { isWebhookPath, routeWebhook } from '../../../src/main/http/webhook-route.ts';

const path = '/api/v1/main/executions/webhook/company.team/echo/key1';

interface RouteCase {
  readonly method?: string;
  readonly target: string;
  readonly headers?: readonly RawHeader[];
  readonly strictAddresses?: boolean;
}

function route({ method = 'GET', target, headers = [], strictAddresses = false }: RouteCase) {
  const request = { method, target, headers, httpVersion: '1.1', remoteAddress: '127.0.0.1' };
  return routeWebhook(request, { strictAddresses, tenant: 'main' });
}

describe('routeWebhook()', () => {
  const address = {
    tenant: 'main',
    isShortForm: false,
    namespace: 'company.team',
    flowId: 'echo',
    key: 'key1',
    hasExtraPath: false,
  };
  it.each([
    [path, {}],
    ['/api/v1/executions/webhook/company.team/echo/key1', { isShortForm: true }],
    ['/api/v1/my_tenant/executions/webhook/company.team/echo/key1', { tenant: 'my_tenant' }],
    [`${path}?a=1`, {}],
    [`${path}/`, { hasExtraPath: true }],
    [`${path}//`, { hasExtraPath: true }],
    [`${path}/more`, { hasExtraPath: true }],
    [`${path}/more/`, { hasExtraPath: true }],
    ['/api/v1/main/executions/webhook/company.team/%65cho/a%2Fb%20%C3%BC', { key: 'a/b ü' }],
    ['/api/v1/main/executions/webhook/company.team/echo/%ff', { key: '\ufffd' }],
    ['/api/v1/main/executions/webhook/company.team/echo/..', { key: '..' }],
  ])('finds the webhook of %s', (target, parts) => {
    expect(route({ target })).toEqual({ ok: true, value: { ...address, ...parts } });
  });

  const refusals: readonly (readonly [name: string, request: RouteCase, code: string])[] = [
    ['another path', { target: '/' }, 'ROUTE_NOT_FOUND'],
    ['two more segments', { target: `${path}/a/b` }, 'ROUTE_NOT_FOUND'],
    ['an empty key', { target: '/api/v1/main/executions/webhook/company.team/echo/' }, 'ROUTE_NOT_FOUND'],
    ['a raw plus', { target: `${path}+` }, 'ROUTE_NOT_FOUND'],
    ['a fragment', { target: `${path}#a` }, 'ROUTE_NOT_FOUND'],
    ['another method elsewhere', { method: 'DELETE', target: '/' }, 'ROUTE_NOT_FOUND'],
    ['another method', { method: 'DELETE', target: path }, 'METHOD_NOT_ALLOWED'],
    ['a bad escape', { target: `${path}%` }, 'ADDRESS_MALFORMED'],
    ['no JSON accepted', { target: path, headers: [['Accept', 'text/html']] }, 'NOT_ACCEPTABLE'],
    [
      'a foreign page before the path',
      {
        target: '/',
        headers: [
          ['Host', 'localhost'],
          ['Origin', 'null'],
        ],
      },
      'ORIGIN_REFUSED',
    ],
    [
      'the short form when strict',
      { method: 'DELETE', target: '/api/v1/executions/webhook/a/b/c', strictAddresses: true },
      'ADDRESS_REFUSED',
    ],
    [
      'a foreign tenant when strict',
      { target: '/api/v1/other/executions/webhook/a/b/c', strictAddresses: true },
      'TENANT_UNKNOWN',
    ],
    [
      'a method before a tenant',
      { method: 'PATCH', target: '/api/v1/other/executions/webhook/a/b/c', strictAddresses: true },
      'METHOD_NOT_ALLOWED',
    ],
  ];
  it.each(refusals)('refuses %s', (_, request, code) => {
    expect(route(request)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('isWebhookPath()', () => {
  it.each([
    [path, true],
    ['/api/v1/executions/webhook/', true],
    ['/api/v1/main/executions/e1', false],
    ['/core/events?/executions/webhook/', false],
  ])('says of %s: %s', (target, expected) => {
    expect(isWebhookPath(target)).toBe(expected);
  });
});
