// What is asked of inputs when a flow is saved.
import { expect, test } from 'vitest';
import { findMissingInputs } from '../../../../src/main/flow/rewrite/missing-input.ts';
import { rewriteWith } from './rewrite-with.ts';

const trigger = 'triggers: [{id: w, type: io.kestra.plugin.core.trigger.Webhook, key: k}]\n';

test.each([
  [`inputs: [{name: a, type: STRING}]\n${trigger}`, [expect.stringMatching(/missing inputs: 'a': Write inputs /)]],
  ['inputs: [{id: a, type: INT, defaults: x}]\n', [expect.stringMatching(/^Invalid default .*: Write a default /)]],
  [`inputs: [{id: a, type: STRING, defaults: x}]\n${trigger}`, []],
])('%s', (source, said) => {
  expect(rewriteWith(findMissingInputs, source)).toEqual({ said, written: source });
});
