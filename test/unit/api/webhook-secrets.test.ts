// Keys of webhooks that come from secrets, over real HTTP: missing, added, changed and shared by two triggers, each
// without a restart, and what the window says of it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DiagnosisBench, startDiagnosisBench, summarizeDiagnosis } from './diagnosis-bench.ts';

const webhook = 'io.kestra.plugin.core.trigger.Webhook';
const flowText = (id: string, keys: readonly string[]) => `id: ${id}
namespace: company.team
triggers:
${keys.map((key, index) => `  - {id: hook${index + 1}, type: ${webhook}, key: "${key}"}\n`).join('')}
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: "{{ trigger._context.id ?? 'x' }}"}
`;

const files = {
  'one.yaml': flowText('one', ["{{ secret('GITHUB_KEY') }}"]),
  'two.yaml': flowText('two', ["{{ secret('GITHUB_KEY') }}", "{{ secret('STRIPE_KEY') }}"]),
  'same.yaml': flowText('same', ["{{ secret('GITHUB_KEY') }}", "{{ secret('GITHUB_KEY') }}"]),
  'bad.yaml': flowText('bad', ['{{ nothing.there }}']),
};

let bench: DiagnosisBench;
beforeEach(async () => {
  bench = await startDiagnosisBench(files);
});
afterEach(async () => {
  await bench.close();
});

const set = (key: string, value: string) =>
  bench.app.core.call('secrets.set', { namespace: 'company.team', key, value });

/** Sends to a flow with a key: the status, the trigger that it fitted, and why nothing started where nothing did. */
async function send(flowId: string, key: string): Promise<readonly (string | undefined)[]> {
  const { status, delivery } = await bench.send({
    path: `/api/v1/main/executions/webhook/company.team/${flowId}/${key}`,
  });
  const told = summarizeDiagnosis(await bench.diagnose(delivery.id));
  return [status, delivery.triggerId, ...(delivery.reason === undefined ? [] : told.slice(2))];
}

const missing = (trigger: string, key: string) =>
  `The key of trigger "${trigger}" cannot be rendered: io.pebbletemplates.pebble.error.PebbleException: Cannot find secret for key '${key}'. ({{ secret('${key}') }}:1)`;
const another = (trigger: string, difference: string) =>
  `The key of trigger "${trigger}", which comes from an expression, is another one: the received key ${difference}`;
const replay = (flowId: string) => [`> replay to ${flowId}/hook1`, `> copy the address of ${flowId}/hook1`];

it('a missing secret refuses every key, and one that is added is taken at once', async () => {
  expect(await send('one', 'first-key')).toEqual([
    '404 Not Found',
    undefined,
    missing('hook1', 'GITHUB_KEY'),
    'There is no secret GITHUB_KEY for namespace "company.team"',
    '> add secret GITHUB_KEY to company.team',
    '> open one, triggers',
  ]);
  await set('GITHUB_KEY', 'first-key\n');
  expect(await send('one', 'first-key')).toEqual(['200 OK', 'hook1']);
});

it('what was refused for a missing secret is told to be worth another try once it is there', async () => {
  const path = '/api/v1/main/executions/webhook/company.team/one/first-key';
  const { delivery } = await bench.send({ path });
  await set('GITHUB_KEY', 'first-key');
  expect(summarizeDiagnosis(await bench.diagnose(delivery.id)).slice(3)).toEqual([
    'What the key needs is there by now',
    ...replay('one'),
  ]);
});

it('a changed secret refuses the old key at once', async () => {
  await set('GITHUB_KEY', 'first-key');
  await send('one', 'first-key');
  await set('GITHUB_KEY', 'fresh-key');
  expect(await send('one', 'first-key')).toEqual([
    '404 Not Found',
    undefined,
    another('hook1', 'has 9 characters as expected, and differs at 2, 3, 5'),
    ...replay('one'),
  ]);
  expect(await send('one', 'fresh-key')).toEqual(['200 OK', 'hook1']);
});

it('two triggers with different keys each take their own, and a missing one stands in the way of no other', async () => {
  await set('STRIPE_KEY', 'stripe-key');
  const before = await send('two', 'stripe-key');
  await set('GITHUB_KEY', 'github-key');
  expect([before, await send('two', 'github-key'), await send('two', 'stripe-key')]).toEqual([
    ['200 OK', 'hook2'],
    ['200 OK', 'hook1'],
    ['200 OK', 'hook2'],
  ]);
  expect(await send('two', 'other-keyy')).toEqual([
    '404 Not Found',
    undefined,
    another('hook1', 'has 10 characters as expected, and differs in most places'),
    another('hook2', 'has 10 characters as expected, and differs in most places'),
    ...replay('two'),
  ]);
});

it('of two triggers with one key the first fires', async () => {
  await set('GITHUB_KEY', 'github-key');
  expect(await send('same', 'github-key')).toEqual(['200 OK', 'hook1']);
});

it('a key that cannot be rendered is told in the words of the expression', async () => {
  const [status, , why] = await send('bad', 'x');
  expect([status, why]).toEqual([
    '404 Not Found',
    expect.stringMatching(/^The key of trigger "hook1" cannot be rendered: .*nothing/),
  ]);
});

it('no secret stands in what is kept of a delivery or told of it', async () => {
  await set('GITHUB_KEY', 'SEKRET-VALUE');
  const path = '/api/v1/main/executions/webhook/company.team/one/';
  const sent = [await bench.send({ path: `${path}SEKRET-VALUE` }), await bench.send({ path: `${path}SEKRET-VALUX` })];
  const told = await Promise.all(sent.map(({ delivery }) => bench.diagnose(delivery.id)));
  expect(JSON.stringify([sent, told])).not.toMatch(/SEKRET/);
});
