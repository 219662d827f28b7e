// The syntax tree.
import nunjucksNodes from 'nunjucks/src/nodes.js';
import { expect, it } from 'vitest';
import { MemberNode, VariableNode } from '../../../src/main/expression/nodes.ts';

it('a node is one of nunjucks, with its line and its fields', () => {
  const target = new VariableNode(2, { name: 'a' });
  const node = new MemberNode(3, { target, key: target, parameters: null });
  expect([node instanceof nunjucksNodes.Node, node.lineno, node.target, node.parameters, target.name]).toEqual([
    true,
    3,
    target,
    null,
    'a',
  ]);
});
