// Graphs over the core: of a text, and of the revision that an execution ran.
import { expect, it } from 'vitest';
import { createExecutionGraphHandler, createGraphHandler } from '../../../src/main/api/flow-graph.ts';
import { ok } from '../../../src/main/contract/errors.ts';
import { defaultProfile } from '../../../src/main/contract/profile.ts';
import { createYamlEngine, flowOf } from '../../yaml-engine.ts';

const source = `id: f
namespace: a.b
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: x}
`;

it('draws a text', async () => {
  const handlers = createGraphHandler({ kestra: defaultProfile, plugins: 'any' });
  expect(await handlers['flows.graph']({ source })).toMatchObject({
    ok: true,
    value: { nodes: [{ id: 'task:out', line: 4 }] },
  });
});

it('draws the revision that an execution ran, and no execution that there is not', async () => {
  const { engine, start } = createYamlEngine({ flows: [source] });
  const { id, ended } = await start('f');
  await ended;
  const handlers = createExecutionGraphHandler({
    ...engine,
    findRevision: ({ revision }) => ok({ ...flowOf(source), revision }),
  });
  expect([await handlers['executions.graph']({ id }), await handlers['executions.graph']({ id: 'no' })]).toMatchObject([
    { ok: true, value: { nodes: [{ id: 'task:out' }] } },
    { ok: false, error: { code: 'EXECUTION_NOT_FOUND' } },
  ]);
});
