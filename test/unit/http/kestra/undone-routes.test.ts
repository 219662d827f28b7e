// What a Kestra has and this program does not.
import { expect, it } from 'vitest';
import { undoneRoutes } from '../../../../src/main/http/kestra/undone-routes.ts';

it('every such route says that it is not served, and none stands twice', () => {
  const routes = undoneRoutes();
  const names = routes.map(({ method, path }) => `${method} ${path}`);
  const answers = routes.map((route) => {
    const call = {
      tenant: 'main',
      param: () => '',
      query: new URLSearchParams(),
      body: Buffer.alloc(0),
      header: () => '',
    };
    return route.handle(call);
  });
  expect(answers).toEqual(
    names.map((name) => ({ ok: false, error: { kind: 'unimplemented', text: `Hookbench does not serve ${name}` } })),
  );
  expect(new Set(names).size).toBe(names.length);
});
