// Flows that requests miss in every way: disabled, invalid, with conditions, inputs, secrets.

const webhook = 'io.kestra.plugin.core.trigger.Webhook';
const condition = 'io.kestra.plugin.core.condition.Expression';

/** A flow file with one webhook trigger and what else is given. */
function flowText(id: string, { trigger = 'key: goodkey', rest = '' } = {}): string {
  return `id: ${id}
namespace: company.team
${rest}
triggers:
  - {id: hook, type: ${webhook}, ${trigger}}
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: x}
`;
}

/** The flows that the requests are for. */
export const missedFlows = {
  'open.yaml': flowText('open_hook'),
  'off.yaml': flowText('paused', { rest: 'disabled: true' }),
  'broken.yaml': 'id: broken\nnamespace: company.team\ntasks: []\n',
  'quiet.yaml': flowText('quiet', { trigger: 'key: goodkey, disabled: true' }),
  'picky.yaml': flowText('picky', {
    trigger: `key: goodkey, conditions: [{type: ${condition}, expression: "{{ trigger.body.a == 1 }}"}, {type: ${condition}, expression: "{{ trigger.body.b == 1 }}"}]`,
  }),
  'asks.yaml': flowText('asks', {
    trigger: 'key: goodkey, inputs: {count: "{{ trigger.body.n }}"}',
    rest: 'inputs: [{id: count, type: INT}]',
  }),
  'older.yaml': flowText('older', {
    rest: 'taskDefaults: [{type: io.kestra.plugin.core.log.Log, values: {message: hi}}]',
  }),
  'hidden.yaml': flowText('hidden', { trigger: `key: "{{ secret('HIDDEN_KEY') }}"` }),
  'plain.yaml': 'id: plain\nnamespace: company.team\ntasks:\n  - {id: out, type: io.kestra.plugin.core.debug.Return}\n',
};

/** Where their webhooks are. */
export const missedBase = '/api/v1/main/executions/webhook/company.team';
