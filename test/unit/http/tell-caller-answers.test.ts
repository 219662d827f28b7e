// What callers of webhooks get, told before anybody calls.
import { describe, expect, it } from 'vitest';
import { parseFlow } from '../../../src/main/flow/parse-flow.ts';
import { tellCallerAnswers } from '../../../src/main/http/tell-caller-answers.ts';

/** A flow with one webhook that has these properties as well. */
function answersOf(properties: string) {
  const source = `id: f\nnamespace: n\ntasks: [{id: t, type: io.kestra.plugin.core.log.Log, message: x}]\ntriggers:\n  - {id: other, type: io.kestra.plugin.core.trigger.Schedule, cron: "0 0 * * *"}\n  - {id: h, type: io.kestra.plugin.core.trigger.Webhook, key: k${properties}}\n`;
  const { flow, verdict } = parseFlow({ source, profile: '1.3', plugins: 'any' });
  if (flow === undefined) throw new Error(JSON.stringify(verdict));
  return tellCallerAnswers(flow);
}

const condition = ', conditions: [{type: io.kestra.plugin.core.condition.Expression, expression: x}]';

describe('the statuses', () => {
  it.each([
    ['of one that answers at once', '', ['executed 1.3 200', 'executed 2.0 200']],
    ['of one that waits', ', wait: true', ['executed 1.3 200', 'executed 2.0 200', 'failed 1.3 500', 'failed 2.0 500']],
    ['with a status of its own', ', wait: true, responseCode: 202', ['executed 1.3 202', 'executed 2.0 202', 'failed 1.3 202', 'failed 2.0 202']], // prettier-ignore
    ['with one that is rendered at the end', `, wait: true, responseCode: "{{ 201 }}"${condition}`, ['conditionFalse 1.3 409', 'conditionFalse 2.0 204']], // prettier-ignore
    ['with one that is no status', ', wait: true, responseCode: 999', ['executed 1.3 422', 'executed 2.0 500', 'failed 1.3 422', 'failed 2.0 500']], // prettier-ignore
    ['with a condition', condition, ['executed 1.3 200', 'executed 2.0 200', 'conditionFalse 1.3 409', 'conditionFalse 2.0 204']], // prettier-ignore
  ])('%s', (_, properties, statuses) => {
    const told = answersOf(properties).flatMap((answer) => answer.statuses);
    expect(told.map(({ end, profile, status }) => `${end} ${profile} ${status}`)).toEqual(statuses);
  });
});

it.each([
  ['the execution', ', wait: true', { isAwaited: true, hasOutputs: false, ignored: [] }],
  ['the outputs as a text', ', wait: true, returnOutputs: true, responseContentType: text/plain', { hasOutputs: true, contentType: 'text/plain', ignored: [] }], // prettier-ignore
  ['the execution, as outputs need the wait', ', returnOutputs: true, responseCode: 201', { isAwaited: false, hasOutputs: false, ignored: ['returnOutputs', 'responseCode'] }], // prettier-ignore
  ['a status of the end', ', wait: true, responseCode: "{{ 201 }}"', { responseCode: '{{ 201 }}' }],
])('the caller gets %s', (_, properties, answer) => {
  expect(answersOf(properties)).toMatchObject([{ triggerId: 'h', ...answer }]);
});
