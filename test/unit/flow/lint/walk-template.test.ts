// Which names of a template's own hold payload where they are read.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { PrintNode } from '../../../../src/main/expression/nodes.ts';
import { syntaxOf } from '../../../../src/main/expression/syntax-of.ts';
import { createKeyPaths } from '../../../../src/main/flow/lint/key-path.ts';
import { findPayload } from '../../../../src/main/flow/lint/find-payload.ts';
import { walkTemplate } from '../../../../src/main/flow/lint/walk-template.ts';

it.each([
  ['{% set a = trigger.body %}{{ a.b }}', ['a.b']],
  ["{% set a = trigger.body %}{% set a = 'x' %}{{ a }}", []],
  ['{% if x %}{% set a = trigger.body %}{% endif %}{{ a }}', ['a']],
  ['{% for i in trigger.body.all %}{{ i.name }}{% endfor %}{{ i }}', ['i.name']],
  ['{% for i in others %}{{ i }}{% else %}{{ trigger.body }}{% endfor %}', ['trigger.body']],
  ['{% macro m() %}{{ trigger.body }}{% endmacro %}', ['trigger.body']],
  ['{% filter upper %}{{ trigger.body }}{% endfilter %}', ['trigger.body', 'trigger.body']],
])('%s', (template, paths) => {
  const syntax = syntaxOf(template, switchesOf('1.3'));
  const found: (string | undefined)[] = [];
  if (syntax.ok) {
    walkTemplate(
      syntax.value,
      {
        isPayload: createKeyPaths([['trigger', 'body']]).meet,
        isTemplate: createKeyPaths([['vars', 'x']]).meet,
        cleaners: new Set(),
      },
      (node, scope) => {
        if (node instanceof PrintNode) found.push(findPayload(node.expression, scope));
      },
    );
  }
  expect(found.filter((path) => path !== undefined)).toEqual(paths);
});
