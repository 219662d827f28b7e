// What is offered within an expression.
import { expect, it } from 'vitest';
import { completeExpression } from '../../../../src/renderer/flow/complete-expression.ts';

const trigger = '{"body":{"action":"opened","big":12345678901234567890,"a-b":{"c":1},"list":[{"id":7}]},"headers":{}}';
const tasks = 'inputs:\n  - id: who\ntasks:\n  - id: first\n    type: x\n  - id: the-second\n    message: ';

/** Texts that are offered at the end of a text. */
function offered(before: string): readonly string[] | undefined {
  return completeExpression({ before, trigger, inputs: ['who'] })?.options.map(({ text }) => text);
}

it.each([
  ['"{{ trigger.body.', ['action', 'big', "['a-b']", 'list']],
  ['"{{ trigger.body.act', ['action', 'big', "['a-b']", 'list']],
  ['"{{ trigger.', ['body', 'headers']],
  ["{{ trigger.body['a-b'].", ['c']],
  ['{{ trigger.body.list[0].', ['id']],
  ['{{ inputs.', ['who']],
  [`${tasks}"{{ outputs.`, ['first', "['the-second']"]],
  ['{{ trigger.body.action.', undefined],
  ['{{ trigger.nothing.', undefined],
  ['{{ trigger.body }} trigger.', undefined],
  ['trigger.', undefined],
  ["{{ 'trigger.", undefined],
  ['{{ trigger.body | ', undefined],
  ['{{ fn().', undefined],
])('behind %j stand %j', (before, texts) => {
  expect(offered(before)).toEqual(texts);
});

it.each(['{{ ', '{{ tri', '{{ x == ', '{{ a and ', '{{ fn('])(
  'behind %j stand the names that a flow sees',
  (before) => {
    expect(offered(before)).toContain('trigger');
  },
);

it('values are told as they were received', () => {
  const found = completeExpression({ before: '{{ trigger.body.', trigger, inputs: [] });
  expect(found?.options.map(({ detail }) => detail)).toEqual(['opened', '12345678901234567890', '1 key', '1 item']);
});

it('nothing of a payload is offered where there was none', () => {
  expect(completeExpression({ before: '{{ trigger.', inputs: [] })).toBeUndefined();
});
