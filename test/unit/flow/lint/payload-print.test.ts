// Where a text prints payload.
import { expect, it } from 'vitest';
import { textCleaners } from '../../../../src/main/flow/lint/cleaners.ts';
import { encodeSafely, findPayloadPrints, rootOfPath } from '../../../../src/main/flow/lint/payload-print.ts';
import { lintedFlow, webhookFlow } from './linted.ts';

it('finds every printing with its line', () => {
  const task =
    '  - id: l\n    type: io.kestra.plugin.core.log.Log\n    message: |\n      {{ flow.id }}\n      {{ trigger.body.a }} {{ trigger.headers }}\n';
  const flow = lintedFlow(webhookFlow(task));
  const prints = flow.texts.flatMap((text) => findPayloadPrints(text, { flow, cleaners: textCleaners }));
  expect(prints.map(({ path, line }) => [path, line])).toEqual([
    ['trigger.body.a', 2],
    ['trigger.headers', 2],
  ]);
});

it('rootOfPath() is the first word', () => {
  expect(["trigger['body']", 'inputs', '…'].map(rootOfPath)).toEqual(['trigger', 'inputs', '…']);
});

it.each([
  ['trigger.body.n', '{{ trigger.body.n | string | base64encode }}'],
  ['trigger.body', '{{ trigger.body | toJson | base64encode }}'],
  ['trigger', '{{ trigger | toJson | base64encode }}'],
  ['inputs.a', '{{ inputs.a | string | base64encode }}'],
])('encodeSafely(%s) is %s', (path, expression) => {
  expect(encodeSafely(path)).toBe(expression);
});
