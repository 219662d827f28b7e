// Flows and requests for the window's tests and pictures: what a day at a desk brings. Plain JavaScript, since the
// pictures are taken by Node itself.

/** Files by name. */
export const sampleFlows = {
  'github_ci.yaml': `id: github_ci
namespace: company.team
description: Run checks when a pull request opens

triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: pR7x2Qm9Wc4Lz8Tn3Vb6Yd1K
    conditions:
      - type: io.kestra.plugin.core.condition.Expression
        expression: "{{ trigger.body.action == 'opened' }}"

tasks:
  - id: announce
    type: io.kestra.plugin.core.log.Log
    message: "PR {{ trigger.body.number }} opened by {{ trigger.body.pull_request.user.login }}"

  - id: payload
    type: io.kestra.plugin.core.debug.Return
    format: "{{ trigger.body | json }}"
`,
  'stripe_in.yaml': `id: stripe_in
namespace: company.team

triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: sT4r7Kq1Zx9Lm3Bv6Nc8Wd2P

tasks:
  - id: record
    type: io.kestra.plugin.core.log.Log
    message: "{{ trigger.body.type }}"

  - id: notify_slack
    type: io.kestra.plugin.core.log.Log
    message: "{{ trigger.body.data.object.amout / 100 }} paid"
`,
  'shopify_orders.yaml': `id: shopify_orders
namespace: company.shop

triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: "{{ secret('SHOPIFY_WEBHOOK_KEY') }}"

tasks:
  - id: order
    type: io.kestra.plugin.core.debug.Return
    format: "{{ trigger.body.name }}"
`,
  'page_oncall.yaml': `id: page_oncall
namespace: ops.alerts

triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: oN9c4Ll2Wx7Qr5Tz8Mb1Vk3D

tasks:
  - id: log
    type: io.kestra.plugin.core.log.Log
    mesage: "{{ trigger.body }}"
`,
};

const base = '/api/v1/main/executions/webhook/company.team';
const github = { 'User-Agent': 'GitHub-Hookshot/044aadd', 'Content-Type': 'application/json' };
const stripe = { 'Stripe-Signature': 't=1,v1=00', 'User-Agent': 'Stripe/1.0', 'Content-Type': 'application/json' };

const pullRequest = `{"action":"opened","number":1347,"pull_request":{"id":12345678901234567890,"title":"Retry webhook deliveries on 502","state":"open","draft":false,"user":{"login":"mara-k","type":"User"},"head":{"ref":"fix/retry-502","sha":"9f2c41e7b0a85d3c6e1f"},"base":{"ref":"main"},"commits":3,"additions":128,"deletions":41},"repository":{"full_name":"acme/shop","private":true,"default_branch":"main"},"sender":{"login":"mara-k"}}`;

/** Requests in the order in which they come: every outcome is among them. */
export const sampleRequests = [
  {
    method: 'GET',
    path: `${base}/webhook_example/1KERKzRQZSMtLdMdNI7Nkr?name=Ada`,
    headers: { 'User-Agent': 'curl/8.5.0' },
  },
  { method: 'DELETE', path: `${base}/github_ci/pR7x2Qm9Wc4Lz8Tn3Vb6Yd1K`, headers: { 'User-Agent': 'curl/8.5.0' } },
  {
    method: 'POST',
    path: `${base}/stripe_in/sT4r7Kq1Zx9Lm3Bv6nc8Wd2P`,
    headers: stripe,
    body: '{"type":"invoice.paid","data":{}}',
  },
  {
    method: 'POST',
    path: `${base}/stripe_in/sT4r7Kq1Zx9Lm3Bv6Nc8Wd2P`,
    headers: stripe,
    body: '{"type":"payment_intent.succeeded","data":{"object":{"amount":4999}}}',
  },
  {
    method: 'POST',
    path: '/api/v1/executions/webhook/company.team/webhook_example/1KERKzRQZSMtLdMdNI7Nkr',
    headers: { 'User-Agent': 'curl/8.5.0', 'Content-Type': 'application/json' },
    body: '{"name":"Ada","city":"Vienna"}',
  },
  {
    method: 'POST',
    path: `${base}/github_ci/pR7x2Qm9Wc4Lz8Tn3Vb6Yd1K`,
    headers: { ...github, 'X-GitHub-Event': 'push' },
    body: '{"ref":"refs/heads/main"}',
  },
  {
    method: 'POST',
    path: `${base}/github_ci/pR7x2Qm9Wc4Lz8Tn3Vb6Yd1K`,
    headers: { ...github, 'X-GitHub-Event': 'pull_request' },
    body: pullRequest,
  },
];
