// The context that a delivery gives.
import { expect, it } from 'vitest';
import type { Execution } from '../../../../src/main/contract/model.ts';
import { createState } from '../../../../src/main/contract/state.ts';
import { contextOfTrigger } from '../../../../src/renderer/playground/context-of-trigger.ts';

const execution: Execution = {
  id: 'e1',
  originalId: 'e1',
  tenantId: 'main',
  namespace: 'company.team',
  flowId: 'orders',
  flowRevision: 1,
  state: createState('2026-01-01T00:00:00Z'),
  labels: [],
  taskRunList: [],
};

it('has the trigger digit for digit, and the name of the flow', () => {
  const variables = '{"body":{"total":12345678901234567890,"rate":1.0}}';
  const trigger = { id: 'hook', type: 'io.kestra.plugin.core.trigger.Webhook', variables };
  expect(contextOfTrigger({ ...execution, trigger })).toEqual({
    ok: true,
    value: `{"trigger":${variables},"flow":{"namespace":"company.team","id":"orders"}}`,
  });
});

it.each([
  ['no execution', undefined],
  ['an execution without a trigger', execution],
])('%s gives none', (_fact, of) => {
  expect(contextOfTrigger(of)).toMatchObject({ ok: false, error: { code: 'EXECUTION_NOT_FOUND' } });
});
