// Flows that call themselves.
import { expect, test } from 'vitest';
import { checkSubflows } from '../../../src/main/flow/check-subflows.ts';
import { toFlowParts } from '../../../src/main/flow/flow-parts.ts';
import { mapOf } from './flow-parts-of.ts';

const subflow = 'io.kestra.plugin.core.flow.Subflow';

test.each([
  ['itself', `{type: ${subflow}, namespace: n, flowId: a}`, ['Recursive call to flow [n.a]']],
  [
    'itself by an older name',
    '{type: io.kestra.core.tasks.flows.Flow, namespace: n, flowId: a}',
    ['Recursive call to flow [n.a]'],
  ],
  ['another flow', `{type: ${subflow}, namespace: n, flowId: b}`, []],
  ['a flow of that name elsewhere', `{type: ${subflow}, namespace: m, flowId: a}`, []],
])('checkSubflows() of a flow that calls %s', (_, task, sentences) => {
  const parts = toFlowParts(mapOf(`id: a\nnamespace: n\ntasks: [${task}]\n`), [['tasks', 0]]);
  expect(checkSubflows(parts).map(({ text }) => text)).toEqual(sentences);
});
