// All nodes of a template, and how deep they lie.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { VariableNode } from '../../../../src/main/expression/nodes.ts';
import { syntaxOf } from '../../../../src/main/expression/syntax-of.ts';
import { isDeeperThan, nodesOf } from '../../../../src/main/flow/lint/children-of.ts';

function parse(template: string) {
  const read = syntaxOf(template, switchesOf('1.3'));
  return read.ok ? read.value : undefined;
}

it('goes into every kind of node', () => {
  const template =
    "{% set a = [1, {'k': b ? -c : d.e(f)}] %}{% for x in y %}{{ x | g(h) }}{% else %}{{ i is j(k) }}{% endfor %}" +
    '{% if l %}m{% else %}{{ n ~ o(p) }}{% endif %}{% filter upper %}{{ q }}{% endfilter %}{% macro r() %}{{ s }}{% endmacro %}{% block t %}{{ u }}{% endblock %}';
  const syntax = parse(template);
  const names =
    syntax === undefined ? [] : nodesOf(syntax).flatMap((node) => (node instanceof VariableNode ? [node.name] : []));
  expect(names).toEqual(['b', 'c', 'd', 'f', 'y', 'x', 'h', 'i', 'k', 'l', 'n', 'p', 'q', 's', 'u']);
});

it('measures depth without going down the stack', () => {
  const syntax = parse(`{{ ${Array.from({ length: 20_000 }, () => 'a').join(' ~ ')} }}`);
  expect(syntax === undefined ? [] : [500, 30_000].map((levels) => isDeeperThan(syntax.body, levels))).toEqual([
    true,
    false,
  ]);
});
