// Trust as the window asks for it.
import { expect, it } from 'vitest';
import { createTrustHandler } from '../../../src/main/api/trust.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';

it.each([
  ['/flows', ok(undefined), { value: { folder: '/flows' } }],
  ['/flows', fail(createError('FILE_UNWRITABLE', 'full')), { error: { code: 'FILE_UNWRITABLE' } }],
  ['/other', ok(undefined), { error: { code: 'PARAMETERS_INVALID' } }],
] as const)('%s, %j', async (folder, result, answer) => {
  const handler = createTrustHandler({ trust: async () => result }, { flows: '/flows' });
  expect(await handler['scripts.trust']({ folder })).toMatchObject(answer);
});
