// A graph while it is being made: names, lines, and the flow that a task starts.
import { expect, it } from 'vitest';
import { createGraphDraft } from '../../../src/main/flow/graph-draft.ts';

const subflow = (properties: readonly (readonly [string, string])[]) => ({
  id: 'call',
  type: 'io.kestra.plugin.core.flow.Subflow',
  disabled: false,
  properties: new Map(properties),
});

it('names nodes by kind, and tells their lines', () => {
  const draft = createGraphDraft((kind, id) => (kind === 'trigger' && id === 'a' ? 7 : undefined));
  const part = { id: 'a', type: 't', disabled: false, properties: new Map() };
  draft.addNode({ kind: 'trigger', part, place: {} });
  const place = draft.openCluster({ id: 'c', label: 'errors', place: {} });
  draft.addNode({ kind: 'task', part, place: { ...place, isDisabled: true } });
  draft.connect('trigger:a', 'task:a', { label: 'then' });
  expect(draft.graph()).toEqual({
    nodes: [
      { id: 'trigger:a', kind: 'trigger', name: 'a', type: 't', isDisabled: false, line: 7 },
      { id: 'task:a', kind: 'task', name: 'a', type: 't', isDisabled: true, clusterId: 'cluster:c' },
    ],
    edges: [{ from: 'trigger:a', to: 'task:a', kind: 'next', label: 'then' }],
    clusters: [{ id: 'cluster:c', label: 'errors' }],
  });
});

it.each([
  ['another flow', [['namespace', 'n'], ['flowId', 'f']] as const, 'n.f'], // prettier-ignore
  ['a flow that its text does not say', [['namespace', 'n']] as const, undefined],
])('tells that a task starts %s', (_, properties, calls) => {
  const draft = createGraphDraft(() => undefined);
  draft.addNode({ kind: 'task', part: subflow(properties), place: {} });
  expect(draft.graph().nodes[0]?.calls).toBe(calls);
});
