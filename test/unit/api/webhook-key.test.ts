// Keys of webhook triggers: what they may hold.
import { expect, it } from 'vitest';
import { createWebhookKeyRenderer } from '../../../src/main/api/webhook-key.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow } from '../execution/example-flow.ts';

const flow = createFlow({ variables: new Map([['v', 'from-vars']]) });
const trigger = { id: 'hook', type: 'Webhook', disabled: false, properties: new Map() };
const render = createWebhookKeyRenderer({ flow, tenantId: 'main' }, createTestEngine().environment);

const cases: readonly (readonly [template: string, key: string])[] = [
  ['plain', 'plain'],
  ['{{ flow.id }}-{{ trigger.id }}', 'example-hook'],
  ['{{ vars.v }}', 'from-vars'],
  ["{{ secret('plain') }}", 'plainkey'],
  ['{{ envs.oracle }}', 'hello'],
];

it.each(cases)('renders %s', (template, key) => {
  const rendered = render(template, trigger);
  expect(rendered.ok ? rendered.value : rendered.error.message).toBe(key);
});

it('knows no execution', () => {
  const rendered = render('{{ execution.id }}', trigger);
  expect(rendered.ok || rendered.error.code).toBe('EXPRESSION_FAILED');
});
