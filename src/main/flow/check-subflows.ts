// Whether a flow calls itself. Kestra looks at the names as they are written; what an expression would name
// is known only in an execution, and calls over other flows are not followed.
// Source: `subflow-recursive` in the recorded verdicts.
import { subflowTask } from '../plugin/core/flow/subflow.ts';
import { findPlugin } from '../plugin/registry.ts';
import type { FlowParts, Part } from './flow-parts.ts';
import { printScalar } from './print-scalar.ts';
import type { Sentence } from './sentence.ts';

/** Checks all tasks that start a flow. */
export function checkSubflows({ root, tasks }: FlowParts): readonly Sentence[] {
  const own = { namespace: root.get('namespace') ?? null, flowId: root.get('id') ?? null };
  const call = tasks.find(
    ({ properties }) =>
      isSubflow(properties) &&
      printScalar(properties.get('namespace') ?? null) === printScalar(own.namespace) &&
      printScalar(properties.get('flowId') ?? null) === printScalar(own.flowId),
  );
  if (call === undefined) return [];
  const text = `Recursive call to flow [${printScalar(own.namespace)}.${printScalar(own.flowId)}]`;
  return [{ text, at: call.at }];
}

function isSubflow(properties: Part['properties']): boolean {
  const type = printScalar(properties.get('type') ?? null) ?? '';
  return findPlugin(type)?.plugin.type === subflowTask.type;
}
