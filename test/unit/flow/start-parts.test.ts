// What a flow can be started with.
import { expect, it } from 'vitest';
import { parseFlow } from '../../../src/main/flow/parse-flow.ts';
import { startPartsOf } from '../../../src/main/flow/start-parts.ts';

const source = `id: f
namespace: company.team
inputs:
  - {id: who, type: STRING, defaults: Ann, description: Whom to greet}
  - {id: n, type: INT, required: false}
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: k}
  - {id: nightly, type: io.kestra.plugin.core.trigger.Schedule, cron: "0 3 * * *", disabled: true}
tasks: [{id: t, type: io.kestra.plugin.core.debug.Return}]
`;

it('startPartsOf() tells inputs and the triggers other than webhooks', () => {
  const { flow } = parseFlow({ source, profile: '1.3', plugins: 'any' });
  expect(startPartsOf(flow)).toEqual({
    inputs: [
      { id: 'who', type: 'STRING', isRequired: true, defaults: 'Ann', description: 'Whom to greet' },
      { id: 'n', type: 'INT', isRequired: false },
    ],
    otherTriggers: [{ id: 'nightly', type: 'io.kestra.plugin.core.trigger.Schedule', disabled: true }],
  });
});

it('startPartsOf() is empty without a flow', () => {
  expect(startPartsOf(undefined)).toEqual({ inputs: [], otherTriggers: [] });
});
