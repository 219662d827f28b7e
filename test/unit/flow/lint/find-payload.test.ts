// What carries the text of a payload, and what does not.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { PrintNode } from '../../../../src/main/expression/nodes.ts';
import { syntaxOf } from '../../../../src/main/expression/syntax-of.ts';
import { nodesOf } from '../../../../src/main/flow/lint/children-of.ts';
import { createKeyPaths } from '../../../../src/main/flow/lint/key-path.ts';
import { findPayload } from '../../../../src/main/flow/lint/find-payload.ts';

const scope = {
  isPayload: createKeyPaths([['trigger', 'body']]).meet,
  isTemplate: createKeyPaths([['vars', 'x']]).meet,
  locals: new Set(['t']),
  cleaners: new Set(['sha256']),
};

it.each([
  ['trigger.body.a', 'trigger.body.a'],
  ["trigger['body'].a[0]", 'trigger.body.a[0]'],
  ['trigger', 'trigger'],
  ['trigger[x].a', 'trigger[…].a'],
  ['trigger.date', undefined],
  ['t.a', 't.a'],
  ["'a' ~ trigger.body.a", 'trigger.body.a'],
  ['inputs.a ?? trigger.body.a', 'trigger.body.a'],
  ["trigger.body.a == 'x'", undefined],
  ["trigger.body.a is defined ? trigger.body.b : 'c'", 'trigger.body.b'],
  ["trigger.body.a == 'x' ? 'b' : 'c'", undefined],
  ['trigger.body.a | upper', 'trigger.body.a'],
  ["'x' | default(trigger.body.a)", 'trigger.body.a'],
  ['trigger.body.a | sha256', undefined],
  ['fromJson(trigger.body.a).b', 'trigger.body.a'],
  ['secret(trigger.body.a)', undefined],
  ['[1, trigger.body.a]', 'trigger.body.a'],
  ["{'k': trigger.body.a}", 'trigger.body.a'],
  ['trigger.body.a.length()', undefined],
  ['trigger.body.a.trim()', 'trigger.body.a.trim'],
  ['-trigger.body.a', undefined],
  ['vars.x', undefined],
  ['render(vars.x)', 'vars.x'],
  ['renderOnce(vars.x) | upper', 'vars.x'],
  ['render(vars.y)', undefined],
  ["'text'", undefined],
])('%s: %s', (expression, path) => {
  const syntax = syntaxOf(`{{ ${expression} }}`, switchesOf('1.3'));
  const print = syntax.ok ? nodesOf(syntax.value).find((node) => node instanceof PrintNode) : undefined;
  expect(print instanceof PrintNode ? findPayload(print.expression, scope) : 'no template').toBe(path);
});
