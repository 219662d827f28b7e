// A flow as a graph: what runs behind what, and what stands in what. It says nothing of places on a screen.
// As the nouns of `model.ts` it survives JSON.

/** A task, a trigger, or a point without a name where several ways of a task that holds others meet again. */
export interface GraphNode {
  /** Unique in the graph. */
  readonly id: string;
  readonly kind: 'task' | 'trigger' | 'join';
  /** The id that the flow gives it; that of the task that holds it for a point where ways meet. */
  readonly name: string;
  /** The whole name of its type; that of the task that holds it for a point where ways meet. */
  readonly type: string;
  /** Whether it, or a task that it stands in, is disabled: Kestra passes it over. */
  readonly isDisabled: boolean;
  /** The innermost cluster that it stands in; absent at the top. */
  readonly clusterId?: string;
  /** Where it stands in the text, from 1; absent where only its parent stands there, or no text is known. */
  readonly line?: number;
  /** The flow that it starts, as it stands in the text: `company.team.other`, or expressions. */
  readonly calls?: string;
}

/** A way from one node to another. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** `failure`: it is gone only where what comes before has failed. */
  readonly kind: 'next' | 'failure';
  /** What the way is called in the task: `then`, `case a`, `defaults`. */
  readonly label?: string;
}

/** What stands together: a task that holds others with all of them, or a list that is run around others. */
export interface GraphCluster {
  readonly id: string;
  /** The task's id, or the list's name: `errors`, `finally`, `afterExecution`. */
  readonly label: string;
  /** The task's type; absent for a list. */
  readonly type?: string;
  /** The cluster that this one stands in. */
  readonly parentId?: string;
}

/** A whole flow. Nodes stand in the order of its text, triggers first. */
export interface FlowGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Those that hold others before those that they hold. */
  readonly clusters: readonly GraphCluster[];
}
