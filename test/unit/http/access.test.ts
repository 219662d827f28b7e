// Who gets through, and what every answer carries.
import { describe, expect, it } from 'vitest';
import { apiToken, startControl, token } from './control-fixture.ts';

describe('addAccess()', () => {
  it.each(['/core/events', '/nothing/here'])('answers 401 to %s without the token', async (path) => {
    const { ask } = await startControl();
    const response = await ask(path, { headers: { authorization: 'Bearer wrong' } });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await response.json()).toMatchObject({ ok: false, error: { code: 'UNAUTHORIZED' } });
  });

  it('says at the front door which link to open', async () => {
    const { ask } = await startControl();
    const response = await ask('/?token=wrong', { headers: {} });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('Open the link');
  });

  it('exchanges the token of the printed link for a cookie, and takes it out of the address line', async () => {
    const { ask, port } = await startControl();
    const response = await ask(`/?token=${encodeURIComponent(token)}`, { headers: {} });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect([response.status, response.headers.get('location'), cookie]).toEqual([
      303,
      '/',
      `hookbench-${port}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`,
    ]);
    const page = await ask('/', { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('takes the token from the address line at the front door alone', async () => {
    const { ask } = await startControl();
    expect((await ask(`/core/events?token=${encodeURIComponent(token)}`, { headers: {} })).status).toBe(401);
  });

  it.each(['/', '/core/flows.list', '/nothing', '/api/v1/main/executions/none'])(
    'lets no other page use the answer of %s',
    async (path) => {
      const { ask } = await startControl();
      const { headers } = await ask(path);
      const names = [
        'access-control-allow-origin',
        'cache-control',
        'cross-origin-resource-policy',
        'referrer-policy',
        'x-content-type-options',
        'x-frame-options',
      ];
      expect(names.map((name) => headers.get(name))).toEqual([
        null,
        'no-store',
        'same-origin',
        'no-referrer',
        'nosniff',
        'DENY',
      ]);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    },
  );

  it.each([
    ['/api/v1/main/executions/search', 200],
    ['/api/v1/main/secrets', 403],
    ['/api/v1/main/namespaces/company/secrets?page=1', 403],
    ['/core/server.info', 401],
    ['/core/events', 401],
    ['/', 401],
  ])('lets the token of flows at %s with %i', async (path, status) => {
    const { ask } = await startControl();
    const response = await ask(path, { headers: { authorization: `Bearer ${apiToken}` } });
    expect(response.status).toBe(status);
  });
});
