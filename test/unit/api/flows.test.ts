// Flows over the core: the verdict of every profile on a text.
import { expect, it } from 'vitest';
import { createFlowHandlers } from '../../../src/main/api/flows.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { defaultProfile, profiles } from '../../../src/main/contract/profile.ts';

const notFound = fail(createError('FLOW_NOT_FOUND', 'Cannot find flow: none'));
const journal = { revisionOf: () => ok(1), storage: { revision: () => ok(undefined), revisions: () => ok([]) } };
const handlers = createFlowHandlers(
  {
    list: () => [],
    judged: () => Promise.resolve(),
    file: () => undefined,
    counts: () => ({ flows: 0, invalid: 0, waiting: 0 }),
    find: () => notFound,
    get: () => notFound,
    source: () => notFound,
    refresh: () => Promise.resolve(),
    problem: () => undefined,
    close: () => Promise.resolve(),
  },
  { flows: '/nowhere', kestra: defaultProfile, plugins: 'any', journal },
);

it('judges a text on every profile', async () => {
  const source = 'id: a\nnamespace: b\ntasks:\n  - id: t\n    type: io.kestra.plugin.core.debug.Return\n';
  const judged = await handlers['flows.validate']({ source });
  expect(judged.ok && Object.entries(judged.value).map(([profile, verdict]) => [profile, verdict.valid])).toEqual(
    profiles.map((profile) => [profile, true]),
  );
});

it('answers FLOW_NOT_FOUND for a name that nobody has', async () => {
  expect(await handlers['flows.get']({ namespace: 'a', id: 'b' })).toEqual(notFound);
});

it('describes the language of the version that runs flows here, or of another', async () => {
  const asked = [await handlers['flows.schema']({}), await handlers['flows.schema']({ profile: '2.0' })];
  expect(asked.map((answer) => answer.ok && answer.value.profile)).toEqual([defaultProfile, '2.0']);
});
