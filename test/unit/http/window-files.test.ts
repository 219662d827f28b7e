// The window over HTTP: its page at every screen's address, under a policy of its own, behind the token.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startControl } from './control-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'window-files-'));
beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'index.js'), 'go()');
  writeFileSync(join(folder, 'index.html'), '<script src="./assets/index.js" nonce="__NONCE__"></script>');
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(['/', '/deliveries/abc?tab=body', '/flows/company.team/a%2Fb', '/ui/main/executions/a/b/c'])(
  'the page stands at %s, its files at one place',
  async (address) => {
    const { ask } = await startControl({ windowFolder: folder });
    const answer = await ask(address);
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
    expect({ status: answer.status, page: await answer.text() }).toEqual({
      status: 200,
      page: `<script src="/assets/index.js" nonce="${nonce}"></script>`,
    });
  },
);

it('every page has a nonce of its own, and a policy that lets nothing inline in', async () => {
  const { ask } = await startControl({ windowFolder: folder });
  const policies = await Promise.all(
    [ask('/'), ask('/')].map(async (one) => (await one).headers.get('content-security-policy')),
  );
  expect(policies[0]).not.toBe(policies[1]);
  expect(policies[0]?.replaceAll(/'nonce-[^']+'/g, 'NONCE')).toBe(
    "default-src 'none'; script-src 'self' NONCE; style-src 'self' NONCE; font-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

it('a built file is sent as it is, and may be kept', async () => {
  const { ask } = await startControl({ windowFolder: folder });
  const answer = await ask('/assets/index.js');
  expect([await answer.text(), answer.headers.get('cache-control')]).toEqual([
    'go()',
    'private, max-age=31536000, immutable',
  ]);
});

it.each(['/assets/none.js', '/assets/..%2findex.html', '/core/none', '/api/v1/none'])(
  'there is no page at %s',
  async (address) => {
    const { ask } = await startControl({ windowFolder: folder });
    expect((await ask(address)).status).toBeGreaterThanOrEqual(400);
  },
);

it('without the token no page and no file is sent', async () => {
  const { ask } = await startControl({ windowFolder: folder });
  const answers = await Promise.all(
    ['/', '/flows', '/assets/index.js'].map((address) => ask(address, { headers: { accept: 'text/html' } })),
  );
  expect(answers.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
    [401, 'text/html; charset=utf-8'],
    [401, 'text/html; charset=utf-8'],
    [401, 'application/json; charset=utf-8'],
  ]);
});

it('a window that is not built is said so by a page', async () => {
  const { ask } = await startControl({ windowFolder: join(folder, 'none') });
  const answer = await ask('/');
  expect([answer.status, (await answer.text()).includes('Hookbench')]).toEqual([200, true]);
});
