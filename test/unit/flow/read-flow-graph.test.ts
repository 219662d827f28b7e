// Texts of flows as graphs.
import { expect, it } from 'vitest';
import { readFlowGraph } from '../../../src/main/flow/read-flow-graph.ts';

const judge = { profile: '1.3', plugins: 'any' } as const;

it('tells the lines of tasks and triggers, and not those of inputs of the same name', () => {
  const source = `id: f
namespace: n
inputs:
  - {id: b, type: STRING}
tasks:
  - id: a
    type: io.kestra.plugin.core.flow.ForEach
    values: [1]
    tasks:
      - id: b
        type: io.kestra.plugin.core.log.Log
        message: x
triggers:
  - id: a
    type: io.kestra.plugin.core.trigger.Webhook
    key: k
`;
  const read = readFlowGraph({ source, ...judge });
  expect(read.ok && read.value.nodes.map(({ id, line }) => [id, line])).toEqual([
    ['trigger:a', 14],
    ['task:a', 6],
    ['task:b', 10],
  ]);
});

it('draws a flow that is valid for another version than the chosen one', () => {
  const source =
    'id: f\nnamespace: n\ntasks: [{id: l, type: io.kestra.plugin.core.flow.Loop, values: [1], tasks: [{id: a, type: io.kestra.plugin.core.debug.Return}]}]\n';
  expect(readFlowGraph({ source, ...judge })).toMatchObject({ ok: true, value: { clusters: [{ label: 'l' }] } });
});

it.each([
  ['no YAML', 'id: [', { line: 1 }],
  ['a task without a type', 'id: f\nnamespace: n\ntasks:\n  - id: a\n', { line: 4 }],
])('says why and where it cannot draw %s', (_, source, place) => {
  expect(readFlowGraph({ source, ...judge })).toMatchObject({ ok: false, error: { code: 'FLOW_INVALID', ...place } });
});
