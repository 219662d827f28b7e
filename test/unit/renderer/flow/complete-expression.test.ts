// What is offered within an expression.
import { expect, it } from 'vitest';
import type { FlowLanguage } from '../../../../src/main/contract/flow-language.ts';
import { defaultProfile, newestProfile } from '../../../../src/main/contract/profile.ts';
import { completeExpression, isInExpression } from '../../../../src/renderer/flow/complete-expression.ts';

const trigger = '{"body":{"action":"opened","big":12345678901234567890,"a-b":{"c":1},"list":[{"id":7}]},"headers":{}}';
const tasks = 'inputs:\n  - id: who\ntasks:\n  - id: first\n    type: x\n  - id: the-second\n    message: ';

const named = (name: string) => ({ name, argumentNames: [], isDeprecated: false });
const language: FlowLanguage = {
  profile: defaultProfile,
  properties: [],
  types: [],
  shared: { task: [], trigger: [], condition: [], taskRunner: [] },
  inputs: [],
  filters: [named('upper'), { ...named('json'), isDeprecated: true }],
  functions: [{ ...named('secret'), argumentNames: ['key'] }, named('now')],
  tests: [named('empty')],
};
const outputs = new Map([['first', '{"value":{"id":7}}']]);
const known = { language, outputs, secrets: ['TOKEN'] };

/** Texts that are offered at the end of a text. */
function offered(before: string): readonly string[] | undefined {
  const found = completeExpression({ text: before, at: before.length, trigger, inputs: ['who'], ...known });
  return found?.options.map(({ text }) => text);
}

it.each([
  ['"{{ trigger.body.', ['action', 'big', "['a-b']", 'list']],
  ['"{{ trigger.body.act', ['action', 'big', "['a-b']", 'list']],
  ['"{{ trigger.', ['body', 'headers']],
  ["{{ trigger.body['a-b'].", ['c']],
  ['{{ trigger.body.list[0].', ['id']],
  ['{{ inputs.', ['who']],
  [`${tasks}"{{ outputs.`, ['first', "['the-second']"]],
  ['{% if trigger.', ['body', 'headers']],
  ['{% for one in inputs.', ['who']],
  ['{% set a = 1 %} trigger.', undefined],
  ['{% if trigger.body.action | ', ['upper', 'json']],
  ['{{ trigger.body.action.', undefined],
  ['{{ trigger.nothing.', undefined],
  ['{{ trigger.body }} trigger.', undefined],
  ['trigger.', undefined],
  ["{{ 'trigger.", undefined],
  ['{{ trigger.body | ', ['upper', 'json']],
  ['{{ trigger.body | up', ['upper', 'json']],
  ["{{ '| ", undefined],
  ['{{ trigger.body is ', ['empty']],
  ['{{ trigger.body is not em', ['empty']],
  ["{{ secret('", ['TOKEN']],
  ['{{ secret(key = "TO', ['TOKEN']],
  ['{{ outputs.first.', ['value']],
  ['{{ outputs.first.value.', ['id']],
  ['{{ outputs.none.', undefined],
  ['variables:\n  who: me\n  deep:\n    no: 1\ntasks:\n  - format: "{{ vars.', ['who', 'deep']],
  ['inputs:\n  - id: typed\n    type: STRING\ntasks:\n  - format: "{{ inputs.', ['typed', 'who']],
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
  const text = '{{ trigger.body.';
  const found = completeExpression({ text, at: text.length, trigger, inputs: [] });
  expect(found?.options.map(({ detail }) => detail)).toEqual(['opened', '12345678901234567890', '1 key', '1 item']);
});

it('nothing of a payload is offered where there was none', () => {
  expect(completeExpression({ text: '{{ trigger.', at: 11, inputs: [] })).toBeUndefined();
});

it('functions come with the brackets of their call, and the cursor stands within where they take something', () => {
  const found = completeExpression({ text: '{{ ', at: 3, inputs: [], language });
  const calls = found?.options.filter(({ follow }) => follow !== undefined);
  expect(calls?.map(({ text, follow, back, detail }) => [text, follow, back, detail])).toEqual([
    ['secret', '()', 1, '(key)'],
    ['now', '()', 0, ''],
  ]);
});

it('what the newest Kestra has no more is said to be old, and comes last', () => {
  const found = completeExpression({ text: '{{ x | ', at: 7, inputs: [], language });
  expect(found?.options[1]).toMatchObject({ text: 'json', detail: `not on Kestra ${newestProfile}`, rank: -1 });
});

it.each([
  ['{{ a', true],
  ['{{ a }} b', false],
  ['a: b', false],
])('%j is within an expression: %s', (before, is) => {
  expect(isInExpression(before)).toBe(is);
});

it('offers the names that statements before the cursor have set, first of all', () => {
  expect(offered('{% set total = 1 %}{% for item in inputs.who %}{{ ')?.slice(0, 3)).toEqual(['total', 'item', 'loop']);
});

it('offers statements where one begins, and says what callables do', () => {
  const meaning = 'A text in capitals';
  const filters = [{ ...named('upper'), meaning }];
  const text = '{{ a | ';
  const found = completeExpression({ text, at: text.length, inputs: [], language: { ...language, filters } });
  expect([offered('{% el')?.slice(0, 4), found?.options.map(({ info }) => info)]).toEqual([
    ['if', 'elseif', 'else', 'endif'],
    [meaning],
  ]);
});
