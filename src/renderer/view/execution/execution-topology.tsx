// The picture of the flow that an execution runs, with the state of each task as it changes. A task leads to its taskrun.
import { useMemo } from 'react';
import type { Execution } from '../../../main/contract/model.ts';
import { FlowGraphView } from '../../component/flow-graph.tsx';
import { Load } from '../../component/load.tsx';
import { useCall } from '../../core/use-core.ts';
import { toNodeNotes } from '../../execution/node-notes.ts';
import { useGo } from '../../router/router.tsx';

/** The tab. */
export function ExecutionTopology({ execution }: { readonly execution: Execution }) {
  const { id, flowId, taskRunList } = execution;
  // A revision does not change, so the picture stands still while its states go on.
  const graph = useCall('executions.graph', { id });
  const notes = useMemo(() => toNodeNotes(taskRunList), [taskRunList]);
  const go = useGo();
  return (
    <Load of={graph}>
      {(value) => (
        <FlowGraphView
          graph={value}
          label={`Topology of ${flowId} with the states of its taskruns`}
          notes={notes}
          onOpen={({ kind, name }) => {
            const taskrun = notes.get(name)?.taskrunId;
            if (kind === 'trigger') go({ screen: 'execution', id, tab: 'trigger' });
            else if (taskrun !== undefined) go({ screen: 'execution', id }, { query: { taskrun } });
          }}
        />
      )}
    </Load>
  );
}
