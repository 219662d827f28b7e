// Small graphs, written as `a > b`: nodes in the order in which they are named.
import type { FlowGraph, GraphNode } from '../../../../src/main/contract/flow-graph.ts';

/** A graph of such ways; a name with a colon is an id, others are tasks. `within` puts nodes into a cluster. */
export function graphOf(ways: readonly string[], within: Readonly<Record<string, string>> = {}): FlowGraph {
  const idOf = (name: string): string => (name.includes(':') ? name : `task:${name}`);
  const pairs = ways.map((way) => way.split(' > ').map(idOf));
  const nodes = [...new Set(pairs.flat())].map((id): GraphNode => {
    const [kind = '', name = ''] = id.split(':');
    return {
      id,
      kind: kind === 'join' || kind === 'trigger' ? kind : 'task',
      name,
      type: 'io.kestra.plugin.core.log.Log',
      isDisabled: false,
      ...(within[name] === undefined ? {} : { clusterId: within[name] }),
    };
  });
  return {
    nodes,
    edges: pairs.flatMap(([from, to]) =>
      from === undefined || to === undefined ? [] : [{ from, to, kind: 'next' as const }],
    ),
    clusters: [...new Set(Object.values(within))].map((id) => ({ id, label: id, type: 'a.Parallel' })),
  };
}
