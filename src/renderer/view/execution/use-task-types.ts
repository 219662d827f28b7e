// The types of the tasks that an execution runs, asked of the core once: a revision does not change.
import { useMemo } from 'react';
import { useCall } from '../../core/use-core.ts';
import { type TaskTypes, taskTypesOf } from '../../execution/task-types.ts';

/** They are empty while they are asked for, and where the revision is not kept any more. */
export function useTaskTypes(executionId: string): TaskTypes {
  const graph = useCall('executions.graph', { id: executionId });
  return useMemo(() => (graph.status === 'ready' ? taskTypesOf(graph.value) : new Map()), [graph]);
}
