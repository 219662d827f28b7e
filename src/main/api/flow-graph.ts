// Flows as graphs: of a text as it is being written, and of the revision that an execution ran.
import { ok, type Result } from '../contract/errors.ts';
import type { FlowName } from '../contract/methods.ts';
import type { Settings } from '../contract/settings.ts';
import { toFlowGraph } from '../flow/flow-graph.ts';
import { readFlowGraph } from '../flow/read-flow-graph.ts';
import type { Journal } from '../journal/journal.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import type { Handlers } from './handler.ts';

/** The handler for texts; it answers what `readFlowGraph` does. */
export function createGraphHandler({
  kestra,
  plugins,
}: Pick<Settings, 'kestra' | 'plugins'>): Pick<Handlers, 'flows.graph'> {
  return { 'flows.graph': ({ source }) => readFlowGraph({ source, profile: kestra, plugins }) };
}

/** What the graph of an execution needs. */
export interface ExecutionGraphOptions {
  readonly journal: Pick<Journal, 'storage'>;
  /** Finds a flow as it once was. Answers FLOW_NOT_FOUND, FLOW_INVALID, STORAGE_FAILED. */
  readonly findRevision: (of: FlowName & { readonly revision: number }) => Result<FlowDefinition>;
}

/** The handler for executions; it answers EXECUTION_NOT_FOUND, and what finding the revision does. */
export function createExecutionGraphHandler({
  journal: { storage },
  findRevision,
}: ExecutionGraphOptions): Pick<Handlers, 'executions.graph'> {
  return {
    'executions.graph'({ id }) {
      const execution = storage.execution(id);
      if (!execution.ok) return execution;
      const { namespace, flowId, flowRevision } = execution.value;
      const flow = findRevision({ namespace, id: flowId, revision: flowRevision });
      return flow.ok ? ok(toFlowGraph(flow.value)) : flow;
    },
  };
}
