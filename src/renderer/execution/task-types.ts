// The types of a flow's tasks by their ids: a taskrun names its task and not its type, as in Kestra.
import type { FlowGraph } from '../../main/contract/flow-graph.ts';

/** Whole names of types by task id. */
export type TaskTypes = ReadonlyMap<string, string>;

/** Reads them off the picture of the flow; a task that holds others is a cluster there. */
export function taskTypesOf({ nodes, clusters }: Pick<FlowGraph, 'nodes' | 'clusters'>): TaskTypes {
  const types = new Map(nodes.flatMap(({ kind, name, type }) => (kind === 'task' ? [[name, type]] : [])));
  for (const { label, type } of clusters) if (type !== undefined) types.set(label, type);
  return types;
}

/** The two last parts of a type's name, enough to tell `log.Log` from `metric.Log`. */
export function briefType(type: string): string {
  return type.split('.').slice(-2).join('.');
}
