// The handlers of a namespace, of an engine as it is.
import { expect, it } from 'vitest';
import { createNamespaceHandlers } from '../../../src/main/api/namespaces.ts';
import { createTestEngine } from '../../test-engine.ts';

it('answers secrets and entries of one engine', async () => {
  const handlers = createNamespaceHandlers(createTestEngine({}, { environment: {} }));
  const namespace = 'company.team';
  await handlers['secrets.set']({ namespace, key: 'S', value: 'x' });
  await handlers['keyValues.set']({ namespace, key: 'k', type: 'NUMBER', value: '1' });
  expect([
    await handlers['secrets.list']({ namespace }),
    await handlers['keyValues.get']({ namespace, key: 'k' }),
  ]).toMatchObject([
    { ok: true, value: [{ key: 'S' }] },
    { ok: true, value: { key: 'k', text: '1' } },
  ]);
});
