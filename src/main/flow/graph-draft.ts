// A graph of a flow while it is being made: what a node, an edge and a cluster look like, and how they are named. What
// follows what is decided in `flow-graph.ts`.
import type { FlowGraph, GraphCluster, GraphEdge, GraphNode } from '../contract/flow-graph.ts';
import type { TaskDefinition, TriggerDefinition } from '../plugin/definition.ts';
import { findPlugin } from '../plugin/registry.ts';
import { printScalar } from './print-scalar.ts';

/** Tells the line in which something stands, from 1; tasks and triggers may have the same id. */
export type LineOf = (kind: 'task' | 'trigger', id: string) => number | undefined;

/** Where something stands. */
export interface GraphPlace {
  /** The innermost cluster; absent at the top. */
  readonly clusterId?: string;
  /** Whether a task around it is disabled. */
  readonly isDisabled?: boolean;
}

/** What a node is made of. */
export interface NodeOptions {
  readonly kind: GraphNode['kind'];
  readonly part: TaskDefinition | TriggerDefinition;
  readonly place: GraphPlace;
}

/** A graph that grows. */
export interface GraphDraft {
  /** @returns the node's id */
  addNode(options: NodeOptions): string;
  /** @returns the place of what stands in the cluster; its `id` is told apart from those of nodes by this draft */
  openCluster(
    cluster: Omit<GraphCluster, 'parentId'> & { readonly place: GraphPlace },
  ): Required<Pick<GraphPlace, 'clusterId'>>;
  /** Draws a way from one node to another; a plain one where nothing else is said. */
  connect(from: string, to: string, more?: Partial<Pick<GraphEdge, 'kind' | 'label'>>): void;
  graph(): FlowGraph;
}

/** Makes an empty graph. */
export function createGraphDraft(lineOf: LineOf): GraphDraft {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const clusters: GraphCluster[] = [];
  return {
    addNode({ kind, part, place: { clusterId, isDisabled = false } }) {
      const id = `${kind}:${part.id}`;
      const line = lineOf(kind === 'trigger' ? 'trigger' : 'task', part.id);
      const calls = kind === 'task' ? flowCalledBy(part) : undefined;
      nodes.push({
        id,
        kind,
        name: part.id,
        type: part.type,
        isDisabled: isDisabled || part.disabled,
        ...(clusterId === undefined ? {} : { clusterId }),
        ...(line === undefined ? {} : { line }),
        ...(calls === undefined ? {} : { calls }),
      });
      return id;
    },
    openCluster({ place: { clusterId }, ...cluster }) {
      const id = `cluster:${cluster.id}`;
      clusters.push({ ...cluster, id, ...(clusterId === undefined ? {} : { parentId: clusterId }) });
      return { clusterId: id };
    },
    connect: (from, to, more = {}) => void edges.push({ from, to, kind: 'next', ...more }),
    graph: () => ({ nodes, edges, clusters }),
  };
}

/** The flow that a task starts, where its type takes one. */
function flowCalledBy({ type, properties }: TaskDefinition): string | undefined {
  if (findPlugin(type)?.plugin.kind !== 'executable') return undefined;
  const [namespace, flowId] = ['namespace', 'flowId'].map((name) => printScalar(properties.get(name) ?? null));
  return namespace === undefined || flowId === undefined ? undefined : `${namespace}.${flowId}`;
}
