// `render()` over payload.
import { expect, it } from 'vitest';
import { payloadAsTemplate } from '../../../../src/main/flow/lint/payload-as-template.ts';
import { findingsOf, placesOf, webhookFlow } from './linted.ts';

const log = (message: string) => webhookFlow(`  - {id: l, type: io.kestra.plugin.core.log.Log, message: "${message}"}`);

it.each([
  ['{{ render(trigger.body.text) }}', true],
  ["{{ renderOnce('a' ~ trigger.body.text) }}", true],
  ['{% set t = trigger.body.text %}{{ render(t) }}', true],
  ["{% if render(trigger.body.a) == 'x' %}a{% endif %}", true],
  ['{{ render(vars.greeting) }}', false],
  ['{{ trigger.body.text }}', false],
  ['{{ render(trigger.body.text | sha256) }}', false],
])('%s: %s', (message, isFound) => {
  expect(placesOf(payloadAsTemplate, log(message))).toEqual(isFound ? ['tasks.0.message'] : []);
});

it('says what to write', () => {
  expect(findingsOf(payloadAsTemplate, log('{{ render(trigger.body.text) }}'))).toEqual([
    'tasks.0.message: render() evaluates trigger.body.text, so that a caller can read secrets and variables by sending an expression. Write {{ trigger.body.text }} without render()',
  ]);
});

const variables = 'variables: {greeting: "hello", body: "{{ trigger.body.text }}"}\n';

it.each([
  ['render(vars.body)', true],
  ['render(vars.body, recursive=true)', true],
  ['render(vars.body, false)', false],
  ['render(vars.body, recursive=false)', false],
  ['renderOnce(vars.body)', false],
  ['render(vars.greeting)', false],
  ['vars.body', false],
])('of a variable that prints payload: %s', (expression, isFound) => {
  const task = `  - {id: l, type: io.kestra.plugin.core.log.Log, message: "{{ ${expression} }}"}`;
  expect(placesOf(payloadAsTemplate, webhookFlow(task, variables))).toEqual(isFound ? ['tasks.0.message'] : []);
});
