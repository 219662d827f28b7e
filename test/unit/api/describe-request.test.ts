// What lists call a request: the event in the sender's words, and who the sender seems to be.
import { expect, it } from 'vitest';
import { describeRequest } from '../../../src/main/api/describe-request.ts';
import type { RawHeader } from '../../../src/main/contract/delivery.ts';

const cases: readonly {
  readonly name: string;
  readonly headers: readonly RawHeader[];
  readonly body: string;
  readonly label: ReturnType<typeof describeRequest>;
}[] = [
  {
    name: "GitHub's event with its action",
    headers: [
      ['User-Agent', 'GitHub-Hookshot/044aadd'],
      ['X-GitHub-Event', 'pull_request'],
    ],
    body: '{"action":"opened","number":1}',
    label: { event: 'pull_request.opened', sender: 'GitHub' },
  },
  {
    name: "GitHub's event without an action",
    headers: [['x-github-event', 'push']],
    body: '{}',
    label: { event: 'push', sender: 'GitHub' },
  },
  {
    name: 'the first id of two',
    headers: [
      ['idempotency-key', 'order-7'],
      ['Idempotency-Key', 'order-8'],
    ],
    body: '',
    label: { event: 'no body', sentId: 'order-7', sentIdName: 'Idempotency-Key' },
  },
  {
    name: 'the beginning of a long id',
    headers: [['Idempotency-Key', 'k'.repeat(300)]],
    body: '',
    label: { event: 'no body', sentId: 'k'.repeat(256), sentIdName: 'Idempotency-Key' },
  },
  {
    name: "Shopify's topic",
    headers: [['X-Shopify-Topic', 'orders/create']],
    body: '{}',
    label: { event: 'orders/create', sender: 'Shopify' },
  },
  {
    name: "Stripe's type",
    headers: [['Stripe-Signature', 't=1']],
    body: '{"data":{},"type":"invoice.paid"}',
    label: { event: 'invoice.paid', sender: 'Stripe' },
  },
  {
    name: 'what Slack sends without a signature',
    headers: [['User-Agent', 'Slackbot 1.0 (+https://api.slack.com/robots)']],
    body: '{"type":"url_verification","challenge":"c"}',
    label: { event: 'url_verification', sender: 'Slack' },
  },
  {
    name: 'a body that is no JSON',
    headers: [
      ['Stripe-Signature', 't=1'],
      ['Content-Type', 'text/plain; charset=utf-8'],
    ],
    body: 'no',
    label: { event: 'text/plain', sender: 'Stripe' },
  },
  {
    name: 'a member that is no text',
    headers: [['Stripe-Signature', 't=1']],
    body: '{"type":[1]}',
    label: { event: 'body without a type', sender: 'Stripe' },
  },
  {
    name: 'curl without a body',
    headers: [['User-Agent', 'curl/8.5.0']],
    body: '',
    label: { event: 'no body', sender: 'curl' },
  },
  {
    name: 'a browser',
    headers: [
      ['User-Agent', 'Mozilla/5.0 (X11)'],
      ['Content-Type', 'Application/JSON'],
    ],
    body: '{}',
    label: { event: 'application/json', sender: 'browser' },
  },
  { name: 'nobody at all', headers: [], body: '', label: { event: 'no body' } },
  {
    name: 'an event of a thousand characters',
    headers: [['X-GitHub-Event', 'x'.repeat(1000)]],
    body: '',
    label: { event: 'x'.repeat(80), sender: 'GitHub' },
  },
];

it.each([
  [
    'GitHub',
    { 'X-GitHub-Event': 'push', 'X-GitHub-Delivery': 'g1', 'Idempotency-Key': 'k' },
    '',
    'X-GitHub-Delivery',
    'g1',
  ],
  [
    'GitLab',
    { 'X-Gitlab-Event': 'Push Hook', 'X-Gitlab-Event-UUID': 'u', 'Idempotency-Key': 'k' },
    '',
    'Idempotency-Key',
    'k',
  ],
  ['an older GitLab', { 'X-Gitlab-Event': 'Push Hook', 'X-Gitlab-Event-UUID': 'u' }, '', 'X-Gitlab-Event-UUID', 'u'],
  [
    'Shopify',
    { 'X-Shopify-Topic': 't', 'X-Shopify-Event-Id': 'e', 'X-Shopify-Webhook-Id': 'w' },
    '',
    'X-Shopify-Webhook-Id',
    'w',
  ],
  ['Stripe', { 'Stripe-Signature': 't=1' }, '{"id":"evt_1","type":"a"}', 'body.id', 'evt_1'],
  ['Slack', { 'X-Slack-Signature': 'v0=' }, '{"event_id":"Ev1","type":"a"}', 'body.event_id', 'Ev1'],
  ['Standard Webhooks', { 'webhook-id': 'msg_1' }, '', 'webhook-id', 'msg_1'],
  ['Svix', { 'svix-id': 'msg_2' }, '', 'svix-id', 'msg_2'],
  ['Linear', { 'Linear-Event': 'Issue', 'Linear-Delivery': 'l1' }, '', 'Linear-Delivery', 'l1'],
  ['nobody known', { 'X-Request-Id': 'r' }, '{"id":"x"}', undefined, undefined],
  ['Stripe with a number', { 'Stripe-Signature': 't=1' }, '{"id":1}', undefined, undefined],
] as const)('what %s sends is known by its own id', (_sender, headers, body, name, id) => {
  const { sentId, sentIdName } = describeRequest(Object.entries(headers), Buffer.from(body));
  expect([sentIdName, sentId]).toEqual([name, id]);
});

it.each([
  ['2', { number: 2 }],
  ['0', undefined],
  ['many', undefined],
])("Slack's X-Slack-Retry-Num %s", (value, retry) => {
  expect(describeRequest([['X-Slack-Retry-Num', value]], Buffer.from('')).retry).toEqual(retry);
});

it.each(cases)('describeRequest() names $name', ({ headers, body, label }) => {
  expect(describeRequest(headers, Buffer.from(body))).toEqual(label);
});
