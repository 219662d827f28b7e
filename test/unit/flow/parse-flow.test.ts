// Flows as they are served.
import { expect, test } from 'vitest';
import { parseFlow } from '../../../src/main/flow/parse-flow.ts';

const judge = { profile: '1.3', plugins: 'any' } as const;
const task = '{id: t, type: io.kestra.core.tasks.debugs.Return, format: x}';

test('a valid flow has all its parts, with the names of types resolved', () => {
  const { flow } = parseFlow({
    source: `id: 12\nnamespace: n\ndisabled: "true"\nlabels: {team: x, n: 1, gone: ~}\nvariables: {v: 1.10}\ntasks: [${task}]\ninputs: [{id: i, type: STRING, defaults: d}]\n`,
    ...judge,
  });
  expect(flow).toMatchObject({
    id: '12',
    namespace: 'n',
    disabled: true,
    labels: [
      { key: 'team', value: 'x' },
      { key: 'n', value: '1' },
    ],
    tasks: [{ id: 't', type: 'io.kestra.plugin.core.debug.Return', disabled: false }],
    errors: [],
    triggers: [],
    inputs: [
      new Map([
        ['id', 'i'],
        ['type', 'STRING'],
        ['defaults', 'd'],
      ]),
    ],
  });
});

test('labels of a list are read, too', () => {
  const { flow } = parseFlow({
    source: `id: a\nnamespace: n\nlabels: [{key: k, value: v}]\ntasks: [${task}]\n`,
    ...judge,
  });
  expect(flow?.labels).toEqual([{ key: 'k', value: 'v' }]);
});

test.each([
  ['abc', false],
  ["{{ secret('K') }}", true],
])('the key %j of a webhook is shown as it stands', (key, isKeyExpression) => {
  const trigger = `{id: w, type: io.kestra.plugin.core.trigger.Webhook, key: "${key}", disabled: true}`;
  const { webhooks } = parseFlow({
    source: `id: a\nnamespace: n\ntasks: [${task}]\ntriggers: [${trigger}]\n`,
    ...judge,
  });
  expect(webhooks).toEqual([{ triggerId: 'w', disabled: true, key, isKeyExpression }]);
});

test('an invalid flow is not served, but says what it can of itself', () => {
  const { flow, id, namespace, verdict } = parseFlow({ source: 'id: a\nnamespace: n\n', ...judge });
  expect([flow, id, namespace, verdict.valid]).toEqual([undefined, 'a', 'n', false]);
});

test('what stands where a task should be is not served', () => {
  const { flow, verdict } = parseFlow({ source: `id: a\nnamespace: n\ntasks: [hello, ${task}]\n`, ...judge });
  expect([flow?.tasks.length, verdict.warnings.map(({ path }) => path)]).toEqual([1, ['tasks[0]', 'tasks[1]']]);
});
